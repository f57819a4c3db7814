"""Whole-process wall time, processor time and peak memory of what people do, beside an empty
Python and python-hcl2: the numbers of docs/performance.md.

Modules are compiled before, as an installed package's are. Times are the best of some runs, memory
is the most of them. `cold` prices are those of a fresh process, `warm` ones of one that has looked
them up before: the files themselves are in the system's cache in both.

python benchmarks/all.py [--repeat 5] [--only TEXT]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import folders

SLOW = 2.0  # seconds from which on something is run only twice
PROGRAM = (sys.executable, "-m", "finops_shiftleft")
ESTIMATE = ("estimate", ".", "--quiet", "--out", ".report")
DIFF = ("diff", ".", "--base", "HEAD", "--quiet", "--out", ".report")
HCL2 = """
import sys, hcl2
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.tf")):
    hcl2.loads(path.read_text())
"""
PRICES = """
import sys
from time import perf_counter as now
start = now()
from finops_shiftleft.model import Query
from finops_shiftleft.prices.layers import Updated
from finops_shiftleft.prices.snapshot import Snapshot
from pathlib import Path
def lookup(book, kind):
    where = {"instanceType": kind, "operatingSystem": "Linux", "tenancy": "Shared",
             "preInstalledSw": "NA", "capacitystatus": "Used"}
    query = Query("aws", "AmazonEC2", None, "Hrs", "us-east-1", "on_demand", where)
    start = now()
    book.price(query)
    return (now() - start) * 1e3
book = Snapshot()
print(f"imports {(now() - start) * 1e3:.1f} ms; EC2: cold {lookup(book, 'm5.large'):.2f} ms, "
      f"another row {lookup(book, 'c5.xlarge'):.3f} ms, warm {lookup(book, 'm5.large'):.4f} ms")
"""


class Case(NamedTuple):
    """What is run in a folder, and how long it may take (seconds); `times` another case, if it is
    held to that."""

    name: str
    write: folders.Write
    command: Sequence[str]
    aim: float | None = None
    times: str = ""


def nothing(folder: Path) -> None:
    """An empty folder."""


CASES = (
    Case("--version", nothing, ("--version",), 0.05, "empty Python"),
    Case("10 resources", folders.literal(10), ESTIMATE, 0.12),
    Case("500 resources", folders.literal(500), ESTIMATE, 0.13),
    Case("5,000 resources", folders.literal(5_000), ESTIMATE, 0.6),
    Case("5,000 resources as JSON", folders.literal(5_000), (*ESTIMATE, "--format", "json")),
    Case("300 module calls (2,100 resources)", folders.modules, ESTIMATE, 0.3),
    Case("count = 10,000", folders.counted, ESTIMATE, 0.15),
    Case("1,000 roots (18,000 resources)", folders.monorepo, ESTIMATE, 8.0),
    Case("2 MB of manifests", folders.manifest, ESTIMATE, 1.5),
    Case("diff of a line of 5,000 resources", folders.changed, DIFF, 1.2, "5,000 resources"),
    Case("diff of a root of 1,000", folders.changed_root, DIFF),
)
PARSED = (
    Case("python-hcl2: 500 resources", folders.literal(500), ()),
    Case("python-hcl2: 5,000 resources", folders.literal(5_000), ()),
)


class Run(NamedTuple):
    wall: float
    processor: float
    peak: float  # MiB

    def __str__(self) -> str:
        return f"{self.wall:8.3f} {self.processor:8.3f} {self.peak:9.0f}"


def once(command: Sequence[str], folder: str, environment: dict[str, str]) -> Run:
    """A process to its end, with those that it waits for. The memory is the largest one's."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    assert process.returncode == 0, f"exit {process.returncode}: {command}"
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(command: Sequence[str], folder: str, environment: dict[str, str], repeat: int) -> Run:
    runs = [once(command, folder, environment)]
    while len(runs) < (repeat if runs[0].wall < SLOW else 2):
        runs.append(once(command, folder, environment))
    walls, processors, peaks = zip(*runs, strict=True)
    return Run(min(walls), min(processors), max(peaks))


def measured(case: Case, command: Sequence[str], environment: dict[str, str], repeat: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        case.write(Path(folder))
        return best(command, folder, environment, repeat)


def every(environment: dict[str, str], repeat: int, only: str) -> Iterator[tuple[Case, Run]]:
    empty = Case("empty Python", nothing, ())
    yield empty, measured(empty, (sys.executable, "-c", "pass"), environment, repeat)
    for case in CASES:
        if only in case.name or case.name == "5,000 resources":
            yield case, measured(case, (*PROGRAM, *case.command), environment, repeat)
    for case in PARSED:
        if only in case.name:
            command = (sys.executable, "-c", HCL2, ".")
            yield case, measured(case, command, environment, 1)


def aim(case: Case, found: dict[str, Run]) -> str:
    if case.aim is None:
        return ""
    if not case.times:
        return f"{case.aim:.2f} s"
    other = found[case.times].wall
    if case.name == "--version":
        return f"{other + case.aim:.3f} s: {case.aim:.2f} s above {case.times}"
    ratio = found[case.name].wall / other
    return f"{case.aim:.1f} x {case.times}; it is {ratio:.2f} x"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--only", default="", help="the cases with this in their name")
    arguments = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    found: dict[str, Run] = {}
    print(f"{'':36} {'wall s':>8} {'cpu s':>8} {'peak MiB':>9}  aim")
    with tempfile.TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for case in CASES:  # compiles what they import
            if case.write in (folders.manifest, folders.changed, folders.counted):
                measured(
                    case, (sys.executable, "-m", "finops_shiftleft", *case.command), environment, 1
                )
        for case, run in every(environment, arguments.repeat, arguments.only):
            found[case.name] = run
            print(f"{case.name:36} {run}  {aim(case, found)}", flush=True)
        if arguments.only in "prices":
            command = (sys.executable, "-c", PRICES)
            done = subprocess.run(command, env=environment, capture_output=True, text=True)
            print(f"prices: {(done.stdout or done.stderr).strip()}")


if __name__ == "__main__":
    main()
