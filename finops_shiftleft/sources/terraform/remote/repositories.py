"""Modules in git repositories of other people, fetched without running anything of theirs.

One commit is fetched into an empty repository of our own, without a checkout: hooks, templates,
filters, submodules and the user's configuration take no part. git speaks https or ssh to the
address that was checked, follows no redirect, and asks nobody for a password.
"""

from __future__ import annotations

import base64
import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ....errors import BadInput, LimitExceeded, Unreachable
from ....git import Blobs, GitTree
from ....git import Git as Plumbing
from ....http import CONNECT, plain
from ....trees import MODULE
from .addresses import COMMIT, Git, target
from .credentials import Tokens
from .hosts import PORTS, Hosts, server_of
from .packages import Content
from .web import proxied

LONGEST = 120  # seconds of one command
MAX_FETCHED = 512 * 1024 * 1024  # bytes on the disk of what a command fetches and says
MAX_SAID = 64 * 1024  # bytes of what a command says that are looked at
TICK = 0.1  # seconds between two looks at a command that runs
ABBREVIATED = re.compile(r"[0-9a-f]{7,63}")
FETCHED = "refs/finops/package"
KEPT = (
    "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "SSH_AUTH_SOCK",
    "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY",
    "no_proxy", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH",
)  # fmt: skip
SETTINGS = {
    "core.askPass": "",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "credential.helper": "",
    "fetch.recurseSubmodules": "false",
    "gc.auto": "0",
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "30",
    "maintenance.auto": "false",
    "protocol.allow": "never",
    "submodule.recurse": "false",
    "transfer.bundleURI": "false",
}
SSH = (
    "ssh", "-oBatchMode=yes", "-oStrictHostKeyChecking=yes", "-oConnectTimeout=10",
    "-oPermitLocalCommand=no", "-oClearAllForwardings=yes", "-oForwardAgent=no",
)  # fmt: skip
USERS = {"bitbucket.org": "x-token-auth"}  # whom a token stands for; elsewhere it does not matter
ANYBODY = "oauth2"
MOVED = ("redirect", "error: 301", "error: 302", "error: 307", "error: 308")
ADVICE = (
    "For a private repository set TF_TOKEN_ and its host's name with underscores (https), or load "
    "a key into the ssh agent."
)


class Elsewhere(Unreachable):
    """A server that says that the repository is at another address."""


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    output: str
    errors: str


class Repositories:
    """Asks git servers. Every method raises Unreachable, BadInput for a server that must not be
    asked or a revision that is not there, and LimitExceeded."""

    def __init__(self, hosts: Hosts, tokens: Tokens, environment: Mapping[str, str]) -> None:
        self.hosts, self.tokens, self.environment = hosts, tokens, environment
        self.running: set[subprocess.Popen[bytes]] = set()

    def commit(self, address: Git, place: Path) -> str:
        """The commit that an address means now; a short id as it is."""
        if COMMIT.fullmatch(address.ref):
            return address.ref
        wanted = names(address.ref)
        done = self.run(address.url, place, "ls-remote", "--", target(address.url), *wanted)
        self.check(done, address.url)
        lines = [line.split("\t", 1) for line in done.output.splitlines() if "\t" in line]
        told = {name: commit for commit, name in lines if COMMIT.fullmatch(commit)}
        found = next((told[name] for name in wanted if name in told), None)
        if found is None and ABBREVIATED.fullmatch(address.ref):
            return address.ref
        if found is None:
            missing = f"no branch, tag or commit {address.ref}" if address.ref else "no commit"
            raise BadInput(f"{plain(address.url)} has {missing}")
        return found

    def contents(self, address: Git, commit: str, place: Path) -> Iterator[Content]:
        """The files of a commit."""
        repository = place / "repository"
        repository.mkdir()
        url = address.url
        self.run(url, repository, "init", "-q", "--bare", "--template=", ".")
        if not (COMMIT.fullmatch(commit) and self.alone(address, commit, repository)):
            everything = ("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
            self.check(self.fetch(url, repository, *everything), url)
        git = Plumbing(repository, self.safe())
        blobs = Blobs(git)
        try:
            yield from files(GitTree(blobs, git.commit(commit)))
        finally:
            blobs.close()

    def alone(self, address: Git, commit: str, repository: Path) -> bool:
        """Fetches one commit without its history; False where the server cannot do that."""
        done = self.fetch(address.url, repository, "--depth=1", f"{commit}:{FETCHED}")
        return done.code == 0

    def fetch(self, url: str, repository: Path, *wanted: str) -> Done:
        options = [word for word in wanted if word.startswith("--")]
        references = [word for word in wanted if not word.startswith("--")]
        quiet = ("-q", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
        return self.run(url, repository, "fetch", *quiet, *options, "--", target(url), *references)

    def check(self, done: Done, url: str) -> None:
        if done.code == 0:
            return
        said = [line for line in done.errors.splitlines() if line.strip()]
        fatal = next((line for line in said if line.startswith("fatal:")), said[-1] if said else "")
        reason = fatal.removeprefix("fatal:").strip() or f"git ends with {done.code}"
        kind = Elsewhere if any(word in done.errors for word in MOVED) else Unreachable
        raise kind(f"{plain(url)} cannot be fetched: {reason}", ADVICE)

    # --------------------------------------------------------------------------- running git

    def run(self, url: str, place: Path, *arguments: str) -> Done:
        """A command in a folder of ours. Raises LimitExceeded where it takes or writes too much."""
        self.hosts.check(url)
        if url.startswith("ssh:") or not proxied(url):
            self.hosts.knock(url, CONNECT)
        environment = {**self.safe(), **settings_of(self.settings(url))}
        if url.startswith("ssh:"):
            environment["GIT_SSH_COMMAND"] = self.ssh(url)
        output, errors = place / ".output", place / ".errors"
        with output.open("wb") as out, errors.open("wb") as err:
            try:
                process = subprocess.Popen(  # noqa: S603 (a list of our words and checked ones)
                    ["git", "--no-pager", *arguments],  # noqa: S607 (the user's own git)
                    cwd=place,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=err,
                    start_new_session=True,
                )
            except FileNotFoundError:
                raise BadInput("git is not installed: modules in git need it") from None
            self.running.add(process)
            try:
                watch(process, place)
            finally:
                kill(process)
                self.running.discard(process)
        return Done(process.returncode, said(output), said(errors))

    def stop(self) -> None:
        """Ends what runs."""
        for process in list(self.running):
            kill(process)

    def safe(self) -> dict[str, str]:
        """The environment, without anything that could make git do more than it is told."""
        kept = {name: self.environment[name] for name in KEPT if name in self.environment}
        if "SSL_CERT_FILE" in self.environment:
            kept.setdefault("GIT_SSL_CAINFO", self.environment["SSL_CERT_FILE"])
        return {
            **kept,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ASKPASS": "",
            "SSH_ASKPASS": "",
            "GIT_NO_LAZY_FETCH": "1",
            "LC_ALL": "C",
        }

    def settings(self, url: str) -> dict[str, str]:
        """What git is told, through its environment: other users may read a command line."""
        parts = urlsplit(url)
        settings = {**SETTINGS, f"protocol.{parts.scheme}.allow": "always"}
        if parts.scheme == "ssh":
            return settings
        if not proxied(url):
            host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
            found = self.hosts.addresses(url)
            there = ",".join(f"[{each}]" if ":" in each else each for each in found)
            settings["http.curloptResolve"] = f"{host}:{port}:{there}"
        login = self.login(url)
        if login:
            basic = base64.b64encode(login.encode()).decode()
            place = f"http.{parts.scheme}://{server_of(url)}/.extraHeader"
            settings[place] = f"Authorization: Basic {basic}"
        return settings

    def login(self, url: str) -> str | None:
        """user:password, from the URL or by the host's token."""
        parts, server = urlsplit(url), server_of(url)
        if parts.username is not None:
            return f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        token = self.tokens.of(server)
        return f"{USERS.get(server, ANYBODY)}:{token}" if token else None

    def ssh(self, url: str) -> str:
        """Connects to the address that was checked; the key that is expected is the host's."""
        parts = urlsplit(url)
        own = parts.port in (None, PORTS["ssh"])
        alias = (
            parts.hostname if own else f"[{parts.hostname}]:{parts.port}"
        )  # as known_hosts has it
        address = self.hosts.addresses(url)[0]
        return shlex.join([*SSH, f"-oHostName={address}", f"-oHostKeyAlias={alias}"])


def names(ref: str) -> list[str]:
    """What a ref may be called on a server, the first that is there wins; a tag by its commit."""
    if ref in ("", "HEAD"):
        return ["HEAD"]
    if ref.startswith("refs/"):
        return [f"{ref}^{{}}", ref]
    return [f"refs/tags/{ref}^{{}}", f"refs/tags/{ref}", f"refs/heads/{ref}"]


def settings_of(settings: Mapping[str, str]) -> dict[str, str]:
    found = {"GIT_CONFIG_COUNT": str(len(settings))}
    for index, (name, value) in enumerate(settings.items()):
        found[f"GIT_CONFIG_KEY_{index}"], found[f"GIT_CONFIG_VALUE_{index}"] = name, value
    return found


def files(tree: GitTree) -> Iterator[Content]:
    """What a tree holds; submodules and what is larger than any file may be are left out."""
    for path, item in sorted(tree.items.items()):
        if item.mode == MODULE:
            continue
        with suppress(LimitExceeded):
            yield Content(path, item.mode, tree.blobs.ask(item.object))


def watch(process: subprocess.Popen[bytes], place: Path) -> None:
    """Waits for the end. Raises LimitExceeded where there is none in sight."""
    end = time.monotonic() + LONGEST
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(TICK)
            return
        if time.monotonic() > end:
            raise LimitExceeded(f"git takes longer than {LONGEST} s to fetch a module")
        if size_of(place) > MAX_FETCHED:
            raise LimitExceeded(f"a module's repository is larger than {MAX_FETCHED:,} bytes")


def size_of(folder: Path) -> int:
    """The bytes below a folder, as far as they are there to be counted."""
    total = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            total += path.lstat().st_size
    return total


def kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a command and what it has started."""
    if process.poll() is not None:
        return
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def said(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(MAX_SAID).decode(errors="replace")
