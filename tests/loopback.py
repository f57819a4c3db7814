"""A server on the loopback interface, for whatever fetches.

A path has an answer, and before it answers of which each is given once.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TYPES = {"csv": "text/csv", "json": "application/json"}


@dataclass(frozen=True)
class Answer:
    """`cut` ends the connection after so many bytes of the body; one that is not `sized` says
    nothing of where it ends."""

    body: bytes = b""
    kind: str = "json"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    gzip: bool = False
    cut: int | None = None
    sized: bool = True


@dataclass(frozen=True)
class Asked:
    path: str
    query: dict[str, str]
    headers: dict[str, str]


Reply = Callable[[Asked], Answer]


class Server:
    """What the server answers, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Reply] = {}
        self.first: dict[str, list[Answer]] = {}
        self.asked: list[Asked] = []
        self.url = ""

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.first.get(asked.path):
            return self.first[asked.path].pop(0)
        found = self.answers.get(asked.path, Answer(b"not here", "html", 404))
        return found(asked) if callable(found) else found

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def change(self, path: str, old: str, new: str) -> None:
        """Another text in an answer; it must be there."""
        answer = self.answers[path]
        assert isinstance(answer, Answer)
        text = answer.body.decode()
        assert old in text
        self.answers[path] = replace(answer, body=text.replace(old, new).encode())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of: Server

    def do_GET(self) -> None:
        target = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(target.query).items()}
        answer = self.server_of.answer(Asked(target.path, query, dict(self.headers.items())))
        status, body, headers = answer.status, answer.body, dict(answer.headers)
        etag = headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        start = re.match(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if start and self.headers.get("If-Range") == etag:
            status, at = 206, int(start[1])
            headers["Content-Range"] = f"bytes {at}-{len(body) - 1}/{len(body)}"
            body = body[at:]
        if answer.gzip:
            body = gzip.compress(body)
            headers["Content-Encoding"] = "gzip"
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(answer.kind, f"text/{answer.kind}"))
        if answer.sized:
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if answer.cut is None else body[: answer.cut])
        if answer.cut is not None or not answer.sized:
            self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Quiet."""


class Quiet(ThreadingHTTPServer):
    """A client may go away in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """It did."""


@contextmanager
def serving() -> Iterator[Server]:
    """The server, on a port of its own, until the end of the block."""
    ours = Server()
    handler = type("Bound", (Handler,), {"server_of": ours})
    with Quiet(("127.0.0.1", 0), handler) as server:
        ours.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield ours
        finally:
            server.shutdown()
            thread.join()
