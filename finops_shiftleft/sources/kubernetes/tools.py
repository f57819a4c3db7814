"""Runs helm and kustomize so that what they are given can neither see nor reach anything.

A chart of a pull request is a program. It gets an empty home, none of our environment, no network
where the system allows that, a time, a memory and an output that end, and no other program on its
path. Plugins, hooks and remote sources are off by the arguments that the callers pass.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import IO

from ...errors import BadInput, LimitExceeded

LONGEST = 60  # seconds of one run
MOST_OUTPUT = 64 * 1024 * 1024  # bytes of standard output
MOST_COMPLAINTS = 64 * 1024  # bytes of standard error; more is read and thrown away
MOST_MEMORY = 4 * 1024 * 1024 * 1024  # bytes of address space
CHUNK = 1 << 16  # bytes that are read at a time
NOWHERE = "http://127.0.0.1:9"  # the discard port, where no proxy answers
LOGGED = re.compile(  # as kubectl says it, in one line or in several
    r'"command failed" err=(?:"((?:[^"\\]|\\.)*+)"|<([^>]*+(?:>(?!\s*+\Z)[^>]*+)*+))'
)
ADVICE = " Use --debug flag to render out invalid YAML"
STORY = "recursed accumulation of path "
MOST_SAID = 600  # characters of a complaint
ON_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")  # without these no program starts there

RUNNING: set[subprocess.Popen[bytes]] = set()
STOPPED = threading.Event()


@dataclass(frozen=True, slots=True)
class Tool:
    """A program and the arguments that come before all others, by its absolute path."""

    name: str
    command: tuple[str, ...]


Tools = Mapping[str, Tool]
"""What is installed, by what it does: `helm`, `kustomize`."""


@cache
def installed(path: str | None = None) -> Tools:
    """The tools on a search path, ours by default; `kubectl kustomize` stands in for kustomize."""
    ways = (
        ("helm", "helm", ()),
        ("kustomize", "kustomize", ("build",)),
        ("kustomize", "kubectl", ("kustomize",)),
    )
    found: dict[str, Tool] = {}
    for role, program, arguments in ways:
        place = shutil.which(program, path=path)
        if place is not None and role not in found:
            found[role] = Tool(program, (str(Path(place).absolute()), *arguments))
    return MappingProxyType(found)


class Failed(BadInput):
    """A tool that ended with an error; the message is what it said."""


def run(
    tool: Tool, arguments: Sequence[str], folder: Path, home: Path, seconds: float = LONGEST
) -> bytes:
    """What a tool prints, started in a folder, with a home of its own. Raises Failed for an error,
    LimitExceeded for too much time or output."""
    if STOPPED.is_set():
        raise Failed(f"{tool.name} was not started any more")
    for name in ("empty", "config", "cache", "data", "tmp"):
        (home / name).mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(  # noqa: S603 (our own words, by its absolute path)
        [*_alone(), *tool.command, *arguments],
        cwd=folder,
        env=_environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        end = threading.Timer(seconds, _kill, (process,))
        end.start()
        RUNNING.add(process)
        try:
            _limit(process.pid, seconds)
            output, complaints = _read(process, tool)
            code = process.wait()
        finally:
            late = end.finished.is_set()
            end.cancel()
            _kill(process)
            RUNNING.discard(process)
    if code and late:
        raise LimitExceeded(f"{tool.name} took longer than {seconds:g} s")
    if code:
        raise Failed(_said(complaints, home.parent) or f"{tool.name} ended with {code}")
    return output


def stop() -> None:
    """Ends what runs, and starts nothing more: the program is about to end."""
    STOPPED.set()
    for process in list(RUNNING):
        _kill(process)


def _environment(home: Path) -> dict[str, str]:
    """All that a tool sees of ours: nothing but what a system needs to start a program."""
    return {
        **{name: os.environ[name] for name in ON_WINDOWS if name in os.environ},
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "PATH": str(home / "empty"),
        "LC_ALL": "C.UTF-8",
        "KUBECONFIG": os.devnull,
        "HELM_CONFIG_HOME": str(home / "config"),
        "HELM_CACHE_HOME": str(home / "cache"),
        "HELM_DATA_HOME": str(home / "data"),
        "HELM_PLUGINS": str(home / "empty"),
        "HELM_NO_PLUGINS": "1",
        "XDG_CONFIG_HOME": str(home / "config"),
        "HTTP_PROXY": NOWHERE,
        "HTTPS_PROXY": NOWHERE,
        "NO_PROXY": "",
        "GOMEMLIMIT": str(MOST_MEMORY // 2),
    }


@cache
def _alone() -> tuple[str, ...]:
    """The words before a command that take the network from it, where the system has them."""
    unshare = shutil.which("unshare")
    if unshare is None or sys.platform != "linux":
        return ()
    words = (unshare, "--user", "--map-root-user", "--net", "--")
    true = shutil.which("true") or "true"
    try:
        done = subprocess.run([*words, true], capture_output=True, timeout=5, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return words if done.returncode == 0 else ()


def _limit(process: int, seconds: float) -> None:
    """Memory, processor time and the size of files, where the system lets a parent set them."""
    if sys.platform != "linux":
        return
    import resource

    limits = (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, int(seconds * 2) + 1),
        (resource.RLIMIT_FSIZE, MOST_OUTPUT),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, value in limits:
        try:
            resource.prlimit(process, limit, (value, value))
        except (OSError, ValueError):  # it has ended, or the limit is lower already
            continue


def _read(process: subprocess.Popen[bytes], tool: Tool) -> tuple[bytes, bytes]:
    """Both streams to their ends. Raises LimitExceeded."""
    assert process.stdout is not None
    complaints: list[bytes] = []
    listener = threading.Thread(target=_listen, args=(process.stderr, complaints), daemon=True)
    listener.start()
    parts: list[bytes] = []
    size = 0
    while chunk := os.read(process.stdout.fileno(), CHUNK):
        size += len(chunk)
        if size > MOST_OUTPUT:
            _kill(process)
            raise LimitExceeded(f"{tool.name} printed more than {MOST_OUTPUT:,} bytes")
        parts.append(chunk)
    listener.join()
    return b"".join(parts), b"".join(complaints)


def _listen(stream: IO[bytes], complaints: list[bytes]) -> None:
    """The start of a stream; all of it is read, so that nobody waits for us."""
    size = 0
    while chunk := os.read(stream.fileno(), CHUNK):
        size += len(chunk)
        if size <= MOST_COMPLAINTS:
            complaints.append(chunk)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a tool and what it started; nothing where it has ended."""
    if process.poll() is not None:
        return
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        return


def _said(complaints: bytes, folder: Path) -> str:
    """What a tool complained of, without the places of our private copy."""
    text = complaints.decode("utf-8", "replace")
    logged = LOGGED.search(text)
    if logged:
        text = (
            (logged[1] or logged[2] or "")
            .replace('\\"', '"')
            .replace("\\n", " ")
            .replace("\\t", " ")
        )
    for place in (os.path.realpath(folder), str(folder), "copy/repo", "copy/helm"):
        text = text.replace(f"{place}{os.sep}", "").replace(place, "")
    lines = [line.strip() for line in text.splitlines()]
    kept = [
        line.removeprefix("Error: ").removeprefix("error: ")
        for line in lines
        if line and not line.startswith(("WARNING", "walk.go", "#", "coalesce.go", "warning"))
    ]
    return _inmost(" ".join(kept).removesuffix(ADVICE))[:MOST_SAID]


def _inmost(said: str) -> str:
    """Of kustomize's story of what led to what, the end."""
    said = said.rpartition(STORY)[2].partition(" must build at directory")[0]
    return said.partition(" goroutine ")[0].rstrip(" ;:")
