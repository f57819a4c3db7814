"""The one HTTP client: bounded, patient, and careful with the user's keys.

Proxies and certificates come from the usual variables: HTTPS_PROXY, HTTP_PROXY, NO_PROXY,
SSL_CERT_FILE, SSL_CERT_DIR.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from . import __version__
from .errors import LimitExceeded, Unreachable

if TYPE_CHECKING:
    import httpx

JSON = frozenset({"application/json", "text/json"})
CSV = frozenset({"text/csv", "application/csv"})
ANY = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
AGAIN = frozenset({429, 500, 502, 503, 504})
MOVED = frozenset({301, 302, 303, 307, 308})

TRIES = 5  # of a request that finds no healthy server
REDIRECTS = 5  # one after another
FIRST_WAIT, LONGEST_WAIT = 0.5, 60.0  # seconds; twice as long each time
CONNECT, SILENCE = 10.0, 60.0  # seconds without a connection, without a byte
CONNECTIONS = 8  # at once
CHUNK = 256 * 1024


class BrokenOff(Unreachable):
    """An answer that ended before its end, and cannot be continued: ask again from the start."""


class Document(NamedTuple):
    """A small answer, with what a server needs to say that it has not changed."""

    body: bytes
    etag: str = ""
    modified: str = ""


class Said(NamedTuple):
    """A whole answer, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Client:
    """Asks servers; used within `with`, by several threads at once.

    Every method raises Unreachable, which names the URL without its query, and LimitExceeded.
    """

    def __init__(
        self,
        secrets: Mapping[str, Mapping[str, str]] | None = None,
        wait: Callable[[float], None] = time.sleep,
        tries: int = TRIES,
    ) -> None:
        """`secrets` are headers by the URL of the one server that ever sees them."""
        import httpx

        self.wait, self.tries = wait, tries
        self.secrets = {origin(url): headers for url, headers in (secrets or {}).items()}
        self.client = httpx.Client(
            timeout=httpx.Timeout(SILENCE, connect=CONNECT),
            limits=httpx.Limits(max_connections=CONNECTIONS),
            headers={"Accept-Encoding": "gzip", "User-Agent": f"finops-shiftleft/{__version__}"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def document(
        self, url: str, media: frozenset[str], limit: int, known: Document | None = None
    ) -> Document:
        """A whole answer; `known` itself where the server says that it has not changed."""
        headers = {}
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.modified:
            headers["If-Modified-Since"] = known.modified
        attempt = 0
        while True:
            try:
                with self._answer(url, headers) as answer:
                    if answer.status_code == 304 and known:
                        return known
                    self._check(answer, url, media)
                    body = b"".join(bounded(answer, url, limit))
            except BrokenOff:
                attempt += 1
                if attempt == self.tries:
                    raise
                self.wait(backoff(attempt))
            else:
                told = answer.headers
                return Document(body, told.get("ETag", ""), told.get("Last-Modified", ""))

    def stream(self, url: str, media: frozenset[str], limit: int) -> Iterator[bytes]:
        """An answer in pieces, never more than one of them in memory.

        A connection that breaks is continued where the server can do that (a Range with If-Range);
        else BrokenOff.
        """
        received, etag = 0, ""
        for attempt in range(self.tries):
            headers = {"Range": f"bytes={received}-", "If-Range": etag} if received else {}
            try:
                with self._answer(url, headers) as answer:
                    self._check(answer, url, media)
                    start = answer.headers.get("Content-Range", "").partition("-")[0]
                    if received and start != f"bytes {received}":
                        etag = ""
                        raise BrokenOff(f"{plain(url)} changed while it was read")
                    etag = continues(answer)
                    for chunk in bounded(answer, url, limit - received):
                        received += len(chunk)
                        yield chunk
                return
            except BrokenOff:
                if attempt == self.tries - 1 or not etag:
                    raise
                self.wait(backoff(attempt))

    def exchange(self, method: str, url: str, content: bytes | None, limit: int) -> Said:
        """One request of JSON and its whole answer; nothing is repeated and no redirect followed,
        because it may write. Unreachable where the request was not sent, BrokenOff where the server
        may have done what it was asked."""
        import httpx

        headers = {"Content-Type": "application/json"} if content is not None else {}
        own = self.secrets.get(origin(url), {})
        request = self.client.build_request(
            method, url, content=content, headers={**headers, **own}
        )
        try:
            answer = self.client.send(request, stream=True, follow_redirects=False)
            try:
                body = b"".join(bounded(answer, url, limit))
            finally:
                answer.close()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol) as cause:
            raise unreachable(url, cause) from None
        except (httpx.TransportError, httpx.DecodingError) as cause:
            said = str(cause) or type(cause).__name__
            raise BrokenOff(f"{plain(url)} broke off: {said}") from None
        return Said(answer.status_code, answer.headers, body)

    def _check(self, answer: httpx.Response, url: str, media: frozenset[str]) -> None:
        if answer.status_code not in (200, 206):
            raise Unreachable(
                f"{plain(url)} answers {answer.status_code} {answer.reason_phrase}".rstrip()
            )
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind not in media | ANY:
            raise Unreachable(
                f"{plain(url)} answers with {kind}, not with {' or '.join(sorted(media))}",
                "Is a proxy or a login page in between?",
            )
        sized = "Content-Length" in answer.headers
        if not sized and "chunked" not in answer.headers.get("Transfer-Encoding", ""):
            raise Unreachable(f"{plain(url)} does not say where its answer ends")

    @contextmanager
    def _answer(self, url: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The answer behind redirects, after as many attempts as it takes."""
        import httpx

        for attempt in range(self.tries):
            last = attempt == self.tries - 1
            try:
                answer = self._behind_redirects(url, headers)
            except (httpx.TransportError, httpx.InvalidURL) as cause:
                if last or not isinstance(cause, httpx.TransportError):
                    raise unreachable(url, cause) from None
                self.wait(backoff(attempt))
                continue
            if last or answer.status_code not in AGAIN:
                break
            pause = asked_for(answer)
            answer.close()
            if pause > LONGEST_WAIT:
                raise Unreachable(f"{plain(url)} asks to wait for {pause:.0f} seconds")
            self.wait(max(pause, backoff(attempt)))
        try:
            yield answer
        except (httpx.TransportError, httpx.DecodingError) as cause:
            raise BrokenOff(f"{plain(url)} broke off: {cause}") from None
        finally:
            answer.close()

    def _behind_redirects(self, url: str, headers: Mapping[str, str]) -> httpx.Response:
        import httpx

        target = httpx.URL(url)
        if target.scheme not in ("http", "https") or not target.host:
            raise Unreachable(f"{plain(url)} is no address to fetch from")
        for _ in range(REDIRECTS + 1):
            answer = self._sent(target, headers)
            place = answer.headers.get("Location")
            if answer.status_code not in MOVED or not place:
                return answer
            answer.close()
            before, target = target, target.join(place)
            if target.scheme != "https" and target.scheme != before.scheme:
                raise Unreachable(f"{plain(url)} redirects to {target.scheme}:, which is not safe")
        raise Unreachable(f"{plain(url)} redirects more than {REDIRECTS} times")

    def _sent(self, target: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        """The answer of one server, whatever it is."""
        own = self.secrets.get(origin(target), {})
        request = self.client.build_request("GET", target, headers={**headers, **own})
        return self.client.send(request, stream=True, follow_redirects=False)


def origin(url: httpx.URL | str) -> str:
    """Scheme, host and port: what a secret belongs to."""
    import httpx

    parsed = httpx.URL(url)
    port = parsed.port or {"https": 443, "http": 80}.get(parsed.scheme, 0)
    return f"{parsed.scheme}://{parsed.host}:{port}"


def plain(url: str) -> str:
    """A URL for a message: without user, query and fragment, which may be secret."""
    head, slashes, tail = url.partition("://")
    if not slashes:
        return url.partition("?")[0]
    host, slash, path = tail.partition("/")
    return f"{head}://{host.rpartition('@')[2]}{slash}{path}".partition("?")[0].partition("#")[0]


def unreachable(url: str, cause: BaseException) -> Unreachable:
    return Unreachable(
        f"{plain(url)} cannot be reached: {str(cause) or type(cause).__name__}",
        "A proxy is taken from HTTPS_PROXY, a certificate authority from SSL_CERT_FILE.",
    )


def bounded(answer: httpx.Response, url: str, limit: int) -> Iterator[bytes]:
    """The body, unpacked, in pieces. Raises LimitExceeded above the limit."""
    received = 0
    for chunk in answer.iter_bytes(CHUNK):
        received += len(chunk)
        if received > limit:
            raise LimitExceeded(f"{plain(url)} is larger than {limit:,} bytes")
        yield chunk


def continues(answer: httpx.Response) -> str:
    """The strong ETag by which a broken answer can be continued; "" where it cannot be."""
    etag: str = answer.headers.get("ETag", "")
    packed = answer.headers.get("Content-Encoding", "identity") != "identity"
    return "" if packed or etag.startswith("W/") else etag


def backoff(attempt: int) -> float:
    """Twice as long each time, and not all clients at the same moment."""
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0**attempt) * random.uniform(0.5, 1.5)  # noqa: S311


def asked_for(answer: httpx.Response | Said) -> float:
    """The seconds of Retry-After, which is a number or a date; 0 without one."""
    text = answer.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
