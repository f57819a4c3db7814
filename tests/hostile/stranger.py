"""The command as a stranger's repository meets it: a process of its own with bounds, measured."""

from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from finops_shiftleft.cli import main

MEMORY = 2 * 1024**3  # bytes of address space: what asks for more fails at once
SECONDS = 5.0  # that one root may take
PEAK = 512 * 1024**2  # bytes that it may hold
PATIENCE = 60.0  # seconds after which a process is ended, to say so
CODES = frozenset({0, 1, 2})  # a bug is 3
PROVIDER = 'provider "aws" { region = "us-east-1" }\n'
NAT = 'resource "aws_nat_gateway" "kept" {}\n'
COSTS = "32.85"  # that gateway, a month
START = "import sys; from finops_shiftleft.cli import main; sys.exit(main())"
# The most that a process held counts what its parent held when it began: tests hold a lot. So one
# that holds little starts the command, and says at the end what it took.
BETWEEN = """
import resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
code = subprocess.call([sys.executable, "-c", *sys.argv[3:]])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as said:
    print(code, used.ru_utime + used.ru_stime, used.ru_maxrss, file=said)
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended. `seconds` are those of the processor, since others may use the machine;
    `peak` is in bytes."""

    code: int
    out: str
    err: str
    seconds: float
    peak: int

    def holds(self, seconds: float = SECONDS, peak: int = PEAK) -> Ran:
        """It ended by itself, with a message or a result, within its bounds."""
        assert self.code in CODES, self.err[-2_000:]
        assert "Traceback" not in self.out + self.err
        assert self.seconds < seconds, f"{self.seconds:.1f} s"
        assert self.peak < peak, f"{self.peak / 1024**2:.0f} MiB"
        return self


Files = Mapping[str, str | bytes]
Run = Callable[..., Ran]


def written(folder: Path, files: Files) -> Path:
    """Files in a folder. A text is written as UTF-8; what is no text of it, as its bytes."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        path.write_bytes(data)
    return folder


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """An environment without anything of the person's who runs the tests."""
    kept = ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(folder / "home"),
        "FINOPS_SHIFTLEFT_CACHE": str(folder / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **more,
    }


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def started(arguments: tuple[str, ...], **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", START, *arguments]
    return subprocess.Popen(command, preexec_fn=bounded, start_new_session=True, **options)


def measured(
    arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str], data: bytes | None
) -> Ran:
    """Runs the command to its end."""
    names = ("in", "out", "err", "used")
    given, out, err, said = (folder.parent / f"{folder.name}.{name}" for name in names)
    given.write_bytes(data or b"")
    said.unlink(missing_ok=True)
    command = [sys.executable, "-c", BETWEEN, str(said), str(MEMORY), START, *arguments]
    with given.open("rb") as stdin, out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            start_new_session=True,
        )
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    words = said.read_text().split() if said.exists() else ["-9", str(PATIENCE), "0"]
    return Ran(
        int(words[0]),
        out.read_text("utf-8", "surrogateescape"),
        err.read_text("utf-8", "surrogateescape"),
        float(words[1]),
        int(words[2]) * 1024,
    )


@pytest.fixture
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`run(files, *arguments)`: the command in a folder of those files, `estimate` if nothing is
    said. `into` is a folder to use instead, `data` the standard input."""

    def run(
        files: Files, *arguments: str, into: Path | None = None, data: bytes | None = None,
        **environment: str,
    ) -> Ran:  # fmt: skip
        folder = into or tmp_path_factory.mktemp("repository")
        written(folder, files)
        given = surroundings(folder.parent, **environment)
        return measured(arguments or ("estimate", "-v"), folder, given, data)

    return run


Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> Told:
    """As `run`, but in this process, where many inputs take less: exit code, output, messages."""

    def told(files: Files, *arguments: str) -> tuple[int, str, str]:
        parent = tmp_path_factory.getbasetemp()
        with TemporaryDirectory(dir=parent) as name, chdir(written(Path(name), files)):
            code = main(arguments or ("estimate", "-v"))
        gc.unfreeze()
        gc.enable()
        said = capsys.readouterr()
        assert code in CODES, said.err[-2_000:]
        return code, said.out, said.err

    return told
