"""A forge's REST interface, asked politely: one request at a time, writes a second apart, and as
patiently as the forge asks for, up to two minutes in all."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, Self
from urllib.parse import quote

from ..errors import Unreachable, WrongArguments
from ..http import BrokenOff, Client, Said, asked_for, origin, plain
from ..text import one_line
from .interface import NotPermitted, NotPublished, TooLarge, Uncertain

PATIENCE = 120.0  # seconds of waiting, all requests of one run together
BETWEEN_WRITES = 1.0
UNTOLD = 60.0  # seconds, where a forge limits and does not say for how long
TRIES = 4  # of a request that finds no healthy server
LARGEST = 32 * 1024 * 1024  # bytes of an answer
MOST_PAGES = 100  # of comments
NEXT = re.compile(r'<([^<>\s]{1,2000})>\s*;\s*rel="next"')
LIMITED = re.compile("rate limit|abuse", re.IGNORECASE)
LONG = re.compile("too (long|large)|exceed|maximum|at most", re.IGNORECASE)
UNWELL = frozenset({500, 502, 503, 504})


class Place(NamedTuple):
    """A pull request. `repo` is as the forge writes it; `author` the account of the token, where
    the forge cannot tell it."""

    repo: str
    number: int
    author: str | None = None


class Reply(NamedTuple):
    data: Any
    headers: Mapping[str, str]


class Access(NamedTuple):
    """Where a forge is and how it knows us. The headers are sent to its own host only."""

    base: str
    headers: Mapping[str, str]
    advice: str


class Api:
    """Used within `with`. Raises NotPublished and Unreachable."""

    def __init__(
        self,
        access: Access,
        wait: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.base, self.advice = access.base.rstrip("/"), access.advice
        self.secrets = tuple(text.rpartition(" ")[2] for text in access.headers.values())
        self.client = Client({self.base: access.headers}, wait)
        self.wait, self.now = wait, now
        self.patience, self.written = PATIENCE, False

    def __enter__(self) -> Self:
        self.client.__enter__()
        return self

    def __exit__(self, *cause: object) -> None:
        self.client.__exit__(*cause)

    def get(self, path: str) -> Reply:
        return self.ask("GET", path)

    def pages(self, path: str) -> Iterator[Any]:
        """The answers of all pages, as the Link header leads from one to the next."""
        following: str | None = path
        for _ in range(MOST_PAGES):
            if following is None:
                return
            reply = self.get(following)
            yield reply.data
            found = NEXT.search(reply.headers.get("Link", ""))
            following = found[1] if found else None
        raise NotPublished(f"more than {MOST_PAGES} pages of comments")

    def ask(self, method: str, path: str, payload: Any = None) -> Reply:
        """The JSON of an answer. What writes and got no answer is Uncertain, for POST."""
        url = self.address(path)
        content = None if payload is None else json.dumps(payload).encode()
        for attempt in range(TRIES):
            if method != "GET":
                self.space_out()
            try:
                said = self.client.exchange(method, url, content, LARGEST)
            except BrokenOff as cause:
                if method == "POST":
                    raise Uncertain(f"{cause.message}: it may have worked") from None
                failure: Exception = cause
                pause = 2.0**attempt
            except Unreachable as cause:
                failure, pause = cause, 2.0**attempt
            else:
                asked = self.pause_of(said, attempt)
                if asked is None:
                    return self.checked(method, url, said)
                if said.status in UNWELL and method == "POST":
                    raise Uncertain(f"{plain(url)} answers {said.status}: it may have worked")
                failure, pause = self.refusal(method, url, said), asked
            if attempt == TRIES - 1:
                raise failure
            self.be_patient(pause, url)
        raise AssertionError("unreachable: the last attempt returns or raises")

    def address(self, path: str) -> str:
        """The URL of a path, or a URL of the forge itself. Raises NotPublished for another host's:
        nothing of ours goes there."""
        if "://" not in path:
            return self.base + path
        if origin(path) != origin(self.base):
            raise NotPublished(f"{plain(self.base)} leads to another host, {plain(path)}")
        return path

    def space_out(self) -> None:
        if self.written:
            self.wait(BETWEEN_WRITES)
        self.written = True

    def be_patient(self, seconds: float, url: str) -> None:
        if seconds > self.patience:
            raise NotPublished(
                f"{plain(url)} asks to wait for {seconds:.0f} seconds", "run the job again later"
            )
        self.patience -= seconds
        self.wait(seconds)

    def pause_of(self, said: Said, attempt: int) -> float | None:
        """The seconds to wait before the same request again; None where it has its answer."""
        if said.status in UNWELL:
            return asked_for(said) or 2.0**attempt
        if said.status not in (403, 429):
            return None
        if "Retry-After" in said.headers:
            return max(1.0, asked_for(said))
        reset = said.headers.get("X-RateLimit-Reset", "")
        if said.headers.get("X-RateLimit-Remaining") == "0" and reset.isdecimal():
            return max(1.0, float(reset) - self.now())
        limited = said.status == 429 or LIMITED.search(message_of(said))
        return UNTOLD * 2.0**attempt if limited else None

    def checked(self, method: str, url: str, said: Said) -> Reply:
        if not 200 <= said.status < 300 or said.status == 203:
            raise self.refusal(method, url, said)
        if not said.body.strip():
            return Reply(None, said.headers)
        try:
            return Reply(json.loads(said.body), said.headers)
        except (ValueError, RecursionError):
            raise NotPermitted(f"{plain(url)} answers with no JSON", self.advice) from None

    def refusal(self, method: str, url: str, said: Said) -> NotPublished:
        """What an answer that is no success means; what the forge says is quoted, without keys."""
        text = message_of(said)
        for secret in self.secrets:
            text = text.replace(secret, "***") if len(secret) > 3 else text
        shown = f"{method} {plain(url)} answers {said.status}" + (f" ({text})" if text else "")
        if said.status in (401, 403, 203):
            return NotPermitted(shown, self.advice)
        if said.status == 404:
            return NotPermitted(f"{shown}: not there, or not for this token", self.advice)
        if said.status in (413, 422) or (said.status == 400 and LONG.search(text)):
            return TooLarge(shown)
        return NotPublished(shown)


def message_of(said: Said) -> str:
    """What a forge says about an error, as one line."""
    try:
        data = json.loads(said.body[:20_000])
    except (ValueError, RecursionError):
        return ""
    for name in ("message", "error", "errors", "error_description"):
        found = data.get(name) if isinstance(data, dict) else None
        if found:
            return one_line(found if isinstance(found, str) else json.dumps(found), 300)
    return ""


def field(data: Any, name: str) -> Any:
    """A field that the forge documents. Raises NotPublished where it is not there."""
    if not isinstance(data, dict) or name not in data:
        raise NotPublished(f"the forge answers without {name}", "is a proxy in between?")
    return data[name]


def rows(data: Any) -> list[dict[str, Any]]:
    """A list of what has an id. Raises NotPublished for anything else."""
    if not isinstance(data, list) or not all(isinstance(field(one, "id"), int) for one in data):
        raise NotPublished("the forge answers with no list of comments")
    return data


def segments(text: str, least: int, most: int, example: str) -> list[str]:
    """The parts of a repository's name, each safe in a URL. Raises WrongArguments."""
    parts = text.split("/")
    if not least <= len(parts) <= most or {"", ".", ".."} & {*parts}:
        raise WrongArguments(f"--repo {text}: write it as {example}")
    return [quote(part, safe="") for part in parts]


def token(environment: Mapping[str, str], *names: str) -> str:
    """The first of these variables that is set. Raises NotPermitted; never shows a value."""
    for name in names:
        value = environment.get(name, "").strip()
        if value:
            if not value.isascii() or not value.isprintable():
                raise WrongArguments(f"{name} is no token: it has characters that no header takes")
            return value
    raise NotPermitted(f"there is no token: set {' or '.join(names)}")
