"""What goes wrong around us: signals, full disks, closed streams, a damaged home. There is a clear
message or an estimate, a documented exit code, no traceback and nothing left behind.

Prices that are fetched while this happens are held by tests/prices/test_update_survives.py.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from stranger import COSTS, NAT, PROVIDER, START, started, surroundings, written

FILE = {"main.tf": PROVIDER + NAT}
SLOW = 'resource "aws_ebs_volume" "x" {\n  size = length([for a in range(1000) : [for b in range(1000) : pow(1.1, b)]])\n}\n'
SPINNING = {
    "c/Chart.yaml": "apiVersion: v2\nname: c\nversion: 1.0.0\n",
    "c/templates/a.yaml": "{{ range $i := until 100000 }}{{ range $j := until 100000 }}{{ $j }}{{ end }}{{ end }}\n",
}
Go = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def go(tmp_path: Path) -> Go:
    """The command in a small repository, with something wrong around it."""
    root = written(tmp_path / "repository", FILE)

    def go(
        *arguments: str, without: tuple[str, ...] = (), environment: Mapping[str, str] = {}, **how: Any
    ) -> subprocess.CompletedProcess[str]:  # fmt: skip
        given = {**surroundings(tmp_path), **environment}
        given = {name: value for name, value in given.items() if name not in without}
        how.setdefault("stdout", subprocess.PIPE)
        how.setdefault("stderr", subprocess.PIPE)
        done = subprocess.run(
            [sys.executable, "-c", START, *(arguments or ("estimate",))],
            **{"cwd": root, "env": given, "timeout": 60, "text": True, "encoding": "utf-8", **how},
        )
        assert "Traceback" not in f"{done.stdout}{done.stderr}"
        assert "ignored" not in (done.stderr or "")
        return done

    return go


# ---------------------------------------------------------------------------------------- streams


@pytest.mark.parametrize("arguments", [(), ("estimate", "--format", "json"), ("--version",)])
def test_a_full_disk(go: Go, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = go(*arguments, stdout=full)
    assert done.returncode == 2
    assert done.stderr == "finops-shiftleft: No space left on device\n"


def test_a_file_on_a_full_disk(go: Go) -> None:
    done = go("estimate", "--out", "/dev/full")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize("arguments", [(), ("--help",), ("resources",)])
def test_a_reader_that_went_away(go: Go, arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = go(*arguments, stdout=write)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_streams_that_are_closed(go: Go, closed: tuple[int, ...]) -> None:
    done = go(preexec_fn=lambda: [os.close(one) for one in closed])
    assert done.returncode == 0
    assert (COSTS in done.stdout) == (1 not in closed)


def test_messages_that_nobody_can_read(go: Go) -> None:
    with Path("/dev/full").open("wb") as full:
        assert go("estimate", "nowhere", stderr=full).returncode == 2


# ----------------------------------------------------------------------------------- surroundings

ODD: dict[str, Mapping[str, str]] = {
    "a home that is missing": {"HOME": "/nonexistent"},
    "a home that is a file": {"HOME": "/dev/null"},
    "a cache that cannot be": {"FINOPS_SHIFTLEFT_CACHE": "/dev/full/x"},
    "a cache without a name": {"FINOPS_SHIFTLEFT_CACHE": ""},
    "a locale of ASCII": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a locale that is none": {"LC_ALL": "xx_YY.zzz", "LANG": "\udcff"},
    "streams of ASCII": {"PYTHONIOENCODING": "ascii"},
    "no programs": {"PATH": "/nonexistent"},
    "no temporary folder": {"TMPDIR": "/nonexistent"},
    "a zone that is none": {"TZ": "Mars/Olympus"},
    "a terminal of no width": {"COLUMNS": "-5"},
    "a terminal of any width": {"COLUMNS": "9" * 300},
}


@pytest.mark.parametrize("what", ODD)
def test_odd_surroundings(go: Go, what: str) -> None:
    done = go(environment=ODD[what])
    assert (done.returncode, done.stderr) == (0, "")
    assert COSTS in done.stdout


def test_no_home_at_all(go: Go) -> None:
    done = go(without=("HOME", "FINOPS_SHIFTLEFT_CACHE"))
    assert COSTS in done.stdout


def test_a_damaged_cache(go: Go, tmp_path: Path) -> None:
    cache = tmp_path / "damaged"
    cache.mkdir()
    for name in ("prices", "modules", "manifest.json", "aws", "azure", "google"):
        (cache / name).write_bytes(b"\0garbage")
    done = go(environment={"FINOPS_SHIFTLEFT_CACHE": str(cache)})
    assert COSTS in done.stdout


def test_a_cache_that_may_only_be_read(go: Go, tmp_path: Path) -> None:
    cache = tmp_path / "read-only"
    cache.mkdir(mode=0o500)
    assert COSTS in go(environment={"FINOPS_SHIFTLEFT_CACHE": str(cache)}).stdout


def test_a_folder_that_was_deleted(go: Go, tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    def leave() -> None:
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()

    done = go(preexec_fn=leave)
    assert done.returncode == 2
    assert "No such file or directory" in done.stderr


def test_without_git_a_change_cannot_be_told(go: Go) -> None:
    done = go("diff", environment={"PATH": "/nonexistent"})
    assert done.returncode == 2
    assert "git is not installed" in done.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "1970-01-01", "2038-01-19", "9999-12-31"])
def test_a_clock_that_is_far_off(go: Go, day: str) -> None:
    assert COSTS in go("estimate", "--as-of", day).stdout


def test_two_at_once(tmp_path: Path) -> None:
    root = written(tmp_path / "repository", FILE)
    how = {"cwd": root, "env": surroundings(tmp_path), "stdout": subprocess.PIPE}
    both = [started(("estimate", "--format", "json"), **how) for _ in range(2)]
    texts = [process.communicate(timeout=60)[0] for process in both]
    assert all(COSTS.encode() in text for text in texts)


# ---------------------------------------------------------------------------------------- signals


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("what", ["evaluating", "rendering"])
def test_a_signal_ends_it_and_what_it_started(
    tmp_path: Path, number: int, code: int, what: str
) -> None:
    if what == "rendering" and not shutil.which("helm"):
        pytest.skip("helm is not installed")
    files = {**FILE, "x.tf": SLOW} if what == "evaluating" else {**FILE, **SPINNING}
    root = written(tmp_path / "repository", files)
    litter = tmp_path / "tmp"
    litter.mkdir()
    environment = surroundings(tmp_path, TMPDIR=str(litter))
    how = {"cwd": root, "env": environment, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = started(("estimate",), **how)
    time.sleep(0.8)
    until = time.monotonic() + 20
    while what == "rendering" and not [*litter.iterdir()] and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(number)
    begun = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert process.returncode == code, said
    assert time.monotonic() - begun < 10
    assert b"Traceback" not in said
    assert not [*litter.iterdir()]
    assert not programs_in(litter)


def programs_in(folder: Path) -> list[str]:
    """The processes that work in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cwd"):
        try:
            place = str(process.readlink())
        except OSError:
            continue
        if place.startswith(str(folder)):
            found.append(place)
    return found
