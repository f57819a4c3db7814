"""What `estimate` says of the Kubernetes in real repositories: how many objects there are, how many
of them run pods or cost otherwise, and what has a price, as a Markdown table.

An object counts once for each project that it is in: environments are projects. Workloads are
objects that run pods. `priced` are objects that cost something and have their price, those on nodes
among them; `assumed` are those whose numbers rest on an assumption (a request or a cluster that the
code does not name).

python benchmarks/kubernetes.py FOLDER_OF_CLONES [owner/name ...]
python benchmarks/kubernetes.py --settings finops.yml FOLDER_OF_CLONES     # in clones without one
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

HEAD = ("repository", "objects", "workloads", "priced", "assumed", "not priced", "seconds")
RUN_PODS = frozenset(
    (
        *("CronJob", "DaemonSet", "Deployment", "DeploymentConfig", "Job", "Pod", "ReplicaSet"),
        *("ReplicationController", "Rollout", "ScaledJob", "Service.serving.knative.dev"),
        "StatefulSet",
    )
)
LONGEST = 900  # seconds that one repository may take
SHOWN = 3  # causes of a repository


class Account(NamedTuple):
    """What one repository came to."""

    name: str
    objects: int = 0
    workloads: int = 0
    priced: int = 0
    assumed: int = 0
    causes: Mapping[str, int] = MappingProxyType({})
    notes: Mapping[str, int] = MappingProxyType({})
    seconds: float = 0
    trouble: str = ""


@contextmanager
def settled(clone: Path, settings: str | None) -> Iterator[None]:
    """A clone with a finops.yml for as long as it is looked at. One of its own stays."""
    there = clone / "finops.yml"
    if settings is None or there.exists():
        yield
        return
    there.write_text(settings, "utf-8")
    try:
        yield
    finally:
        there.unlink()


def account(clone: Path, settings: str | None) -> Account:
    command = [sys.executable, "-m", "finops_shiftleft", "estimate", ".", "--format", "json"]
    command += ["--quiet", "--policy", "none", "--offline"]
    name = clone.name.replace("+", "/")
    with settled(clone, settings):
        started = time.perf_counter()
        done = subprocess.run(command, cwd=clone, capture_output=True, text=True, timeout=LONGEST)
        seconds = time.perf_counter() - started
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["nothing said"]
        return Account(name, seconds=seconds, trouble=f"exit {done.returncode}: {lines[-1]}")
    report = json.loads(done.stdout)
    found = [one for project in report["projects"] for one in project["resources"]]
    objects = [one for one in found if one["provider"] == "kubernetes"]
    codes = {one["code"] for one in report["diagnostics"]}
    priced = [one for one in objects if one["status"] == "priced"]
    missing = [one for one in objects if one["status"] in ("unpriced", "unsupported")]
    return Account(
        name,
        len(objects),
        sum(one["type"] in RUN_PODS for one in objects),
        len(priced),
        len(priced) if "cluster-assumed" in codes else sum(map(is_assumed, priced)),
        Counter(f"{one['type']}: {cause(one['reason'] or '')}" for one in missing),
        Counter(one["code"] for one in report["diagnostics"]),
        seconds,
    )


def is_assumed(found: dict[str, Any]) -> bool:
    return any(line["basis"] == "assumed" for line in found["lines"])


def cause(reason: str) -> str:
    """The reason without what is this object's own, so that alike ones are counted together."""
    return re.sub(r"\(\S+:\d+\)|'[^']*'", "…", reason)[:90]


def most(counted: Mapping[str, int], number: int) -> list[tuple[str, int]]:
    return Counter(counted).most_common(number)


def row(one: Account) -> list[str]:
    if one.trouble:
        return [one.name, one.trouble]
    numbers = (one.objects, one.workloads, one.priced, one.assumed, sum(one.causes.values()))
    return [one.name, *(f"{number:,}" for number in numbers), f"{one.seconds:.1f}"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="of clones, each called owner+name")
    parser.add_argument("names", metavar="owner/name", nargs="*", help="those; all without any")
    parser.add_argument("--settings", type=Path, help="a finops.yml for clones that have none")
    parser.add_argument("--reasons", action="store_true", help="and what is not priced, and why")
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    clones = sorted(one for one in folder.iterdir() if one.is_dir())
    if arguments.names:
        clones = [folder / name.replace("/", "+") for name in arguments.names]
    settings = arguments.settings.read_text("utf-8") if arguments.settings else None
    print("|", " | ".join(HEAD), "|\n|" + "---|" * len(HEAD), flush=True)
    found = []
    for clone in clones:
        found.append(account(clone, settings))
        print("|", " | ".join(row(found[-1])), "|", flush=True)
    for one in found if arguments.reasons else ():
        print(f"\n{one.name}\n")
        print(*(f"* {number} x {text}" for text, number in most(one.causes, SHOWN)), sep="\n")
        print("  notes:", ", ".join(f"{code} {n}" for code, n in most(one.notes, 2 * SHOWN)))


if __name__ == "__main__":
    main()
