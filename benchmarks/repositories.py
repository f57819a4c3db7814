"""What `estimate` says of real repositories: how many blocks are priced, free, unsupported and
unpriced, and why, as a Markdown table.

A block of the code counts once, however many instances and environments it has; where they differ
it counts as the worst of them. The last column is the share of priced blocks among those that cost,
whose type is in a list of types that cost (a TSV whose first column is the type), without those
that are free as they are configured. What the code leaves open for its callers is not priced.

python benchmarks/repositories.py --region westeurope --types types_that_cost.tsv CLONE [CLONE ...]
python benchmarks/repositories.py --reasons CLONE            # and what is not priced, by cause
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

STATUSES = ("free", "priced", "unpriced", "unsupported")  # from the best to the worst
HEAD = ("repository", "projects", "blocks", "priced", "free", "unpriced", "unsupported")
LONGEST = 1800  # seconds that one repository may take
SHOWN = 12  # causes of a repository


class Block(NamedTuple):
    """A block of the code, and how `estimate` sees it."""

    type: str
    status: str
    reason: str
    address: str


class Account(NamedTuple):
    """What one repository came to."""

    name: str
    projects: int
    blocks: Sequence[Block]
    seconds: float
    trouble: str = ""

    def count(self, status: str) -> int:
        return sum(block.status == status for block in self.blocks)


def account(clone: Path, region: str) -> Account:
    command = [sys.executable, "-m", "finops_shiftleft", "estimate", ".", "--format", "json"]
    command += ["--region", region, "--quiet", "--policy", "none", "--offline"]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, timeout=LONGEST)
    seconds = time.perf_counter() - started
    name = name_of(clone)
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["nothing said"]
        return Account(name, 0, (), seconds, f"exit {done.returncode}: {lines[-1]}")
    projects = json.loads(done.stdout)["projects"]
    return Account(name, len(projects), blocks_of(projects), seconds)


def name_of(clone: Path) -> str:
    """owner/name of a clone in owner+name, and the folder in it."""
    here = clone.resolve()
    root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
    return "/".join([root.name.replace("+", "/"), *here.relative_to(root).parts])


def blocks_of(projects: Iterable[dict[str, Any]]) -> list[Block]:
    """Each block once, as the worst of its instances."""
    worst: dict[tuple[str, int, str], Block] = {}
    for project in projects:
        for found in project["resources"]:
            status = found["status"]
            seen = Block(found["type"], status, reason_of(found), found["address"])
            key = found["file"], found["line"], found["type"]
            known = worst.get(key)
            if known is None or STATUSES.index(status) > STATUSES.index(known.status):
                worst[key] = seen
    return list(worst.values())


def reason_of(found: dict[str, Any]) -> str:
    """The first thing that a resource lacks."""
    notes = (line["note"] for line in found["lines"] if line["note"] and not line["monthly"])
    return str(found["reason"] or next(notes, ""))


def cause(reason: str) -> str:
    """The reason without what is this resource's own, so that alike ones are counted together."""
    return re.sub(r"\(\S+:\d+\)|'[^']*'", "…", reason)[:110]


def share(blocks: Iterable[Block], cost: frozenset[str]) -> str:
    counted = [block for block in blocks if block.type in cost and block.status != "free"]
    priced = sum(block.status == "priced" for block in counted)
    return f"{priced} of {len(counted)}" + (f", {priced / len(counted):.0%}" if counted else "")


def row(one: Account, cost: frozenset[str]) -> list[str]:
    if one.trouble:
        return [one.name, one.trouble]
    status = [str(one.count(word)) for word in ("priced", "free", "unpriced", "unsupported")]
    numbers = [str(one.projects), str(len(one.blocks)), *status]
    return [one.name, *numbers, f"{one.seconds:.1f}", share(one.blocks, cost)]


def causes(one: Account) -> list[str]:
    """What is not priced in a repository, the most frequent cause first."""
    said = Counter(
        f"{block.type} {block.status}: {cause(block.reason)}"
        for block in one.blocks
        if block.status in ("unpriced", "unsupported")
    )
    return [f"* {number} × {text}" for text, number in said.most_common(SHOWN)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clones", metavar="CLONE", nargs="+", type=Path)
    parser.add_argument("--region", default="us-east-1", help="where the code names none")
    parser.add_argument("--types", metavar="TSV", type=Path, help="types that cost")
    parser.add_argument("--reasons", action="store_true", help="and what is not priced")
    parser.add_argument("--jobs", type=int, default=1, help="repositories at a time")
    arguments = parser.parse_args()
    listed = arguments.types.read_text("utf-8").splitlines() if arguments.types else []
    cost = frozenset(line.split("\t")[0] for line in listed)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        found = list(pool.map(lambda clone: account(clone, arguments.region), arguments.clones))
    every = [block for one in found for block in one.blocks]
    seconds = sum(one.seconds for one in found)
    whole = Account("all", sum(one.projects for one in found), every, seconds)
    head = [*HEAD, "seconds", "priced share of those that cost"]
    print("|", " | ".join(head), "|\n|" + "---|" * len(head))
    for one in (*found, whole):
        print("|", " | ".join(row(one, cost)), "|")
    for one in found if arguments.reasons else ():
        print(f"\n{one.name}\n", *causes(one), sep="\n")


if __name__ == "__main__":
    main()
