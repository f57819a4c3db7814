"""The base of a shallow checkout, fetched with the token from a server that asks for it."""

from __future__ import annotations

import base64
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from job import TOKEN, Origin, git

from finops_shiftleft.errors import BadInput
from github_action.checkout import Checkout

WANTED = "basic " + base64.b64encode(f"x-access-token:{TOKEN}".encode()).decode()


class GitServer(BaseHTTPRequestHandler):
    """git's own smart HTTP, behind one Authorization header."""

    root: Path
    seen: list[list[str]]

    def respond(self) -> None:
        told = self.headers.get_all("Authorization") or []
        self.seen.append(told)
        if told != [WANTED]:
            self.send_response(401 if not told else 400)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        done = subprocess.run(
            ["git", "http-backend"],
            input=self.rfile.read(int(self.headers.get("Content-Length") or 0)),
            env={
                "PATH": os.environ["PATH"],
                "GIT_PROJECT_ROOT": str(self.root),
                "GIT_HTTP_EXPORT_ALL": "1",
                "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
                "PATH_INFO": path,
                "QUERY_STRING": query,
                "REQUEST_METHOD": self.command,
                "CONTENT_TYPE": self.headers.get("Content-Type", ""),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            },
            capture_output=True,
            check=True,
        )
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        self.send_response(200)
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = respond  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@pytest.fixture
def server(origin: Origin) -> Iterator[tuple[str, list[list[str]]]]:
    """Its address, and the Authorization headers of each request."""
    seen: list[list[str]] = []
    handler = type("Bound", (GitServer,), {"root": origin.server, "seen": seen})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        listening.daemon_threads = True
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.server_address[1]}", seen
        finally:
            listening.shutdown()
            thread.join()


def shallow(origin: Origin, folder: Path, commit: str) -> Path:
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    git(folder, "fetch", "-q", "--depth=1", origin.folder.as_uri(), commit)
    git(folder, "checkout", "-q", "--detach", commit)
    return folder


def environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "HOME": os.devnull}


@pytest.mark.parametrize("kept", [False, True], ids=["no credentials", "persisted credentials"])
def test_the_base_is_fetched_with_the_token_and_with_no_other(
    origin: Origin, tmp_path: Path, server: tuple[str, list[list[str]]], kept: bool
) -> None:
    url, seen = server
    before = git(origin.folder, "rev-parse", "main")
    folder = shallow(origin, tmp_path / "work", origin.commit({"more.tf": "# more"}))
    if kept:
        git(folder, "config", f"http.{url}/.extraheader", "AUTHORIZATION: basic c3RhbGU=")
    settings = (folder / ".git" / "config").read_text("utf-8")
    checkout = Checkout(folder, url, "team/shop", TOKEN, environment())
    assert not checkout.git.has(before)
    checkout.bring(before)
    assert checkout.git.has(before)
    assert set(map(tuple, seen)) == {(WANTED,)}
    assert (folder / ".git" / "config").read_text("utf-8") == settings


def test_the_token_is_in_the_environment_of_the_fetch_alone(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, "https://github.example", "team/shop", TOKEN, environment())
    secret = WANTED.partition(" ")[2]
    assert not any(secret in value or TOKEN in value for value in checkout.git.environment.values())
    assert any(secret in value for value in checkout.fetching.environment.values())
    assert not any(TOKEN in word or secret in word for word in checkout.fetching.command("fetch"))


def test_a_refusal_says_what_to_do_and_shows_no_token(
    origin: Origin, tmp_path: Path, server: tuple[str, list[list[str]]]
) -> None:
    url, _ = server
    before = git(origin.folder, "rev-parse", "main")
    folder = shallow(origin, tmp_path / "work", origin.commit({"more.tf": "# more"}))
    checkout = Checkout(folder, url, "team/shop", "another", environment())
    with pytest.raises(BadInput, match="fetch-depth: 2") as failure:
        checkout.bring(before)
    assert "another" not in str(failure.value)
