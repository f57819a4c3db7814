"""A registry and a git server on the loopback interface, with real repositories behind them."""

from __future__ import annotations

import io
import json
import os
import ssl
import subprocess
import tarfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from loopback import Answer, Asked, Handler, Quiet, Server

from finops_shiftleft.sources.terraform.remote.resolver import Options, Remote

MODULE = (
    'variable "size" {\n  default = "small"\n}\nresource "x_server" "a" {\n  size = var.size\n}\n'
)
QUIET = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com",
}


class Forge(Server):
    """What is served below /git is what lies in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.moved: dict[str, str] = {}
        self.logins: list[str] = []

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    # ---------------------------------------------------------------------------- repositories

    def git(self, name: str, *arguments: str) -> str:
        """A command in one of the repositories."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), **QUIET}
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder / name,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def commit(self, name: str, files: Mapping[str, str], tag: str = "") -> str:
        """Commits files to a repository, which is made if it is not there."""
        place = self.folder / name
        if not place.exists():
            place.mkdir(parents=True)
            self.git(name, "init", "-q", "-b", "main")
        for path, text in files.items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        self.git(name, "add", "-A")
        self.git(name, "commit", "-q", "--allow-empty", "-m", "change")
        if tag:
            self.git(name, "tag", tag)
        return self.git(name, "rev-parse", "HEAD")

    def source(self, name: str, rest: str = "") -> str:
        """The source of a module in one of the repositories."""
        return f"git::{self.url}/git/{name}/.git{rest}"

    # -------------------------------------------------------------------------------- registry

    def discover(self, services: object = None) -> None:
        said = {"modules.v1": "/v1/modules/"} if services is None else services
        self.answers["/.well-known/terraform.json"] = Answer(json.dumps(said).encode())

    def publish(self, path: str, versions: Mapping[str, str]) -> None:
        """A module of the registry: its versions and where each of them is."""
        self.discover()
        listed = {"modules": [{"versions": [{"version": version} for version in versions]}]}
        self.answers[f"/v1/modules/{path}/versions"] = Answer(json.dumps(listed).encode())
        for version, location in versions.items():
            self.answers[f"/v1/modules/{path}/{version}/download"] = Answer(
                status=204, headers={"X-Terraform-Get": location}
            )

    # --------------------------------------------------------------------------------- finding

    def options(self, cache: Path, **others: Any) -> Options:
        given = {"environment": {"PATH": os.environ["PATH"]}, "trusted": {self.host}, **others}
        return Options(cache, **given)

    def remote(self, cache: Path, **others: Any) -> Remote:
        return Remote(self.options(cache, **others))


class ForgeHandler(Handler):
    server_of: Forge

    def do_GET(self) -> None:  # noqa: N802
        self.login()
        path, _, query = self.path.partition("?")
        old = next((old for old in self.server_of.moved if path.startswith(old)), None)
        if old is not None:
            goal = self.server_of.moved[old] + path.removeprefix(old)
            self.send_response(301)
            self.send_header("Location", f"{goal}?{query}" if query else goal)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path.startswith("/git/"):
            self.server_of.asked.append(Asked(path, {}, dict(self.headers.items())))
            self.backend()
        else:
            super().do_GET()

    def do_POST(self) -> None:  # noqa: N802
        self.login()
        self.backend()

    def login(self) -> None:
        self.server_of.logins.append(self.headers.get("Authorization", ""))

    def backend(self) -> None:
        """git http-backend, as a web server runs it."""
        path, _, query = self.path.partition("?")
        size = int(self.headers.get("Content-Length") or 0)
        environment = {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.server_of.folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": path.removeprefix("/git"),
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            **QUIET,
        }
        sent = self.chunks() if self.headers.get("Transfer-Encoding") else self.rfile.read(size)
        done = subprocess.run(
            ["git", "-c", "safe.directory=*", "http-backend"],
            env=environment,
            input=sent,
            capture_output=True,
        )
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        said = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        self.send_response(int(said.pop("Status", "200").split()[0]))
        for name, value in said.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def chunks(self) -> bytes:
        found = b""
        while size := int(self.rfile.readline(), 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found


@contextmanager
def forging(folder: Path, certificate: Path | None = None) -> Iterator[Forge]:
    """The servers, on a port of their own, until the end of the block; over TLS as localhost where
    there is a certificate with its key."""
    ours = Forge(folder)
    handler = type("Bound", (ForgeHandler,), {"server_of": ours})
    with Quiet(("127.0.0.1", 0), handler) as server:
        ours.url = f"http://127.0.0.1:{server.server_address[1]}"
        if certificate:
            ours.url = f"https://localhost:{server.server_address[1]}"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield ours
        finally:
            server.shutdown()
            thread.join()


# ------------------------------------------------------------------------------------- archives


def tarred(files: Mapping[str, str], how: str = "gz") -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode=f"w:{how}") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return into.getvalue()


def zipped(files: Mapping[str, str]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return into.getvalue()
