"""The HTTP client for modules: each server is checked before it is asked, behind each redirect."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.request import getproxies, proxy_bypass

from ....errors import BadInput, LimitExceeded, Unreachable
from ....http import BrokenOff, Client, bounded, plain
from .credentials import Tokens
from .hosts import MAX_ADDRESSES, Hosts, server_of

if TYPE_CHECKING:
    import httpx

TRIES = 3  # of a request that finds no healthy server
LONGEST = 120  # seconds of one download
ASKED = "finops_url"  # of a request's extensions: its URL before the host became an address
GONE = frozenset({404, 410})
CLOSED = frozenset({401, 403})
ADVICE = (
    "Is a token for it set? TF_TOKEN_ and the host's name with underscores, as Terraform reads it."
)


class Reply(NamedTuple):
    """A whole answer; `url` is the one behind all redirects."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


class Web(Client):
    """Asks servers for modules. Redirects are followed to hosts that may be asked themselves, and
    a token is sent to its own host only.

    Every method raises Unreachable, BadInput for a server that must not be asked, LimitExceeded.
    """

    def __init__(self, hosts: Hosts, tokens: Tokens) -> None:
        import httpx

        super().__init__(tries=TRIES)
        self.hosts, self.tokens = hosts, tokens
        # A connection is for one request: the next may name another server at the same address.
        self.direct = httpx.Client(
            timeout=self.client.timeout,
            headers=self.client.headers,
            limits=httpx.Limits(max_keepalive_connections=0),
            verify=httpx.create_ssl_context(),
            trust_env=False,
        )

    def __exit__(self, *_: object) -> None:
        self.direct.close()
        super().__exit__()

    def ask(self, url: str, limit: int) -> Reply:
        """An answer of any status below 400."""
        with self._answer(url, {}) as answer:
            self._refuse(answer, url)
            body = b"".join(bounded(answer, url, limit))
            target = str(answer.request.extensions[ASKED])
            return Reply(answer.status_code, answer.headers, body, target)

    def save(self, url: str, path: Path, limit: int) -> str:
        """Writes what a URL holds into a file; its SHA-256."""
        digest, received, end = hashlib.sha256(), 0, time.monotonic() + LONGEST
        with self._answer(url, {"Accept-Encoding": "identity"}) as answer, path.open("wb") as file:
            self._refuse(answer, url)
            for chunk in answer.iter_bytes():
                received += len(chunk)
                if received > limit:
                    raise LimitExceeded(f"{plain(url)} is larger than {limit:,} bytes")
                if time.monotonic() > end:
                    raise LimitExceeded(f"{plain(url)} takes longer than {LONGEST} s")
                digest.update(chunk)
                file.write(chunk)
            whole = answer.headers.get("Content-Length", "")
            if whole.isdecimal() and int(whole) != received:
                raise BrokenOff(f"{plain(url)} broke off")
        return digest.hexdigest()

    def _refuse(self, answer: httpx.Response, url: str) -> None:
        status = answer.status_code
        if status < 400:
            return
        advice = ADVICE if status in GONE | CLOSED else ""
        raise Unreachable(f"{plain(url)} answers {status} {answer.reason_phrase}".rstrip(), advice)

    def _sent(self, target: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        import httpx

        url = str(target)
        self.hosts.check(url)
        server = server_of(url)
        safe = target.scheme == "https" or server in self.hosts.trusted
        token = self.tokens.of(server) if safe and not target.userinfo else None
        if token:
            headers = {**headers, "Authorization": f"Bearer {token}"}
        extensions = {ASKED: url}
        if proxied(url):
            request = self.client.build_request("GET", url, headers=headers, extensions=extensions)
            return self.client.send(request, stream=True, follow_redirects=False)
        headers = {**headers, "Host": target.netloc.decode("ascii")}
        extensions["sni_hostname"] = target.host
        failure: httpx.TransportError | None = None
        for address in self.hosts.addresses(url)[:MAX_ADDRESSES]:
            request = self.direct.build_request(
                "GET", target.copy_with(host=address), headers=headers, extensions=extensions
            )
            try:
                return self.direct.send(request, stream=True, follow_redirects=False)
            except (httpx.ConnectError, httpx.ConnectTimeout) as cause:
                failure = cause
        if isinstance(failure, httpx.ConnectTimeout):
            raise self.hosts.silence(url)
        assert failure is not None
        raise failure


def proxied(url: str) -> bool:
    """Whether a proxy of the environment is asked instead, which then finds the address."""
    scheme, _, rest = url.partition("://")
    proxies = getproxies()
    host = rest.partition("/")[0].rpartition("@")[2]
    return bool(proxies.get(scheme) or proxies.get("all")) and not proxy_bypass(host)


def text_of(reply: Reply, url: str) -> str:
    try:
        return reply.body.decode()
    except UnicodeDecodeError:
        raise BadInput(f"{plain(url)} does not answer with text") from None
