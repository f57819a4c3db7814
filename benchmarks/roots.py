"""How much of real repositories is found and read: projects by kind, module calls that lead to
code, instances, lines without an amount, and the seconds it takes, as a Markdown table.

A module call counts once for each project that makes it, local ones apart from those of
registries and git. Lines are those that need no usage; unknown are those whose quantity or price
the code does not tell. Every repository is read in a process of its own, offline: modules come
from .terraform/modules, where `terraform get` has been run, or from the cache.

python benchmarks/roots.py [--region us-east-1] FOLDER_OF_CLONES [OWNER/NAME ...]
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from finops_shiftleft import pipeline
from finops_shiftleft.errors import FinopsError
from finops_shiftleft.model import Estimate, LineItem
from finops_shiftleft.reading import Request
from finops_shiftleft.sources.terraform.calls import Children, is_local

HEAD = (
    *("repository", "projects", "local calls", "remote calls", "instances", "lines", "unknown"),
    *("USD a month", "seconds"),
)


@dataclass
class Row:
    """What one repository came to."""

    name: str
    kinds: Counter[str] = field(default_factory=Counter)
    local: Counter[bool] = field(default_factory=Counter)
    remote: Counter[bool] = field(default_factory=Counter)
    instances: int = 0
    lines: int = 0
    unknown: int = 0
    monthly: str = ""
    seconds: float = 0
    trouble: str = ""


class Watched:
    """Notes every module call that is looked at while it is entered: True where it leads to
    code."""

    def __init__(self) -> None:
        self.seen: dict[tuple[int, str], tuple[bool, bool]] = {}
        self.roots: list[object] = []

    def __enter__(self) -> Watched:
        self.load = load = Children.load

        def loading(call: Children) -> None:
            load(call)
            world = call.parent.world
            self.roots.append(world)  # so that no other gets its number
            key = id(world), f"{call.parent.static}{call.name}"
            self.seen[key] = is_local(call.code.text("source") or ""), call.available

        Children.load = loading  # type: ignore[method-assign,assignment]
        return self

    def __exit__(self, *error: object) -> None:
        Children.load = self.load  # type: ignore[method-assign]

    def count(self, local: bool) -> Counter[bool]:
        return Counter(there for here, there in self.seen.values() if here == local)


def read(name: str, clone: Path, region: str | None) -> Row:
    request = Request(
        (str(clone),), date.today(), {}, (), dict(os.environ), region=region, offline=True
    )
    started = time.perf_counter()
    with Watched() as watched:
        try:
            done = pipeline.run(request)
        except FinopsError as error:
            return Row(name, trouble=error.message)
    seconds = time.perf_counter() - started
    lines = list(needed(done))
    return Row(
        name,
        Counter(project.configuration.kind for project in done.projects),
        watched.count(True),
        watched.count(False),
        done.coverage.resources,
        len(lines),
        sum(line.cost is None for line in lines),
        f"{done.monthly.expected:,.0f}",
        seconds,
    )


def needed(done: Estimate) -> Iterator[LineItem]:
    """The lines that should have an amount without a usage file."""
    for project in done.projects:
        for cost in project.resources:
            yield from (line for line in cost.lines if line.basis not in ("usage", "allocated"))


def shown(row: Row) -> list[str]:
    if row.trouble:
        return [row.name, row.trouble]
    kinds = ", ".join(f"{many} {kind}" for kind, many in row.kinds.most_common())
    calls = [f"{one[True]} of {one.total()}" if one else "" for one in (row.local, row.remote)]
    share = f"{row.unknown / row.lines:.0%}" if row.lines else ""
    numbers = [f"{row.instances:,}", f"{row.lines:,}", share, row.monthly, f"{row.seconds:.1f}"]
    return [row.name, kinds, *calls, *numbers]


def together(rows: list[Row]) -> Row:
    whole = Row("together")
    for row in rows:
        for name in ("kinds", "local", "remote"):
            getattr(whole, name).update(getattr(row, name))
        for name in ("instances", "lines", "unknown", "seconds"):
            setattr(whole, name, getattr(whole, name) + getattr(row, name))
    return whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="of clones, each called OWNER+NAME")
    parser.add_argument("names", metavar="OWNER/NAME", nargs="*", help="default: all in the folder")
    parser.add_argument("--region", help="where the code names none")
    asked = parser.parse_args()
    every = sorted(one.name.replace("+", "/") for one in asked.folder.iterdir() if one.is_dir())
    print("|", " | ".join(HEAD), "|\n|" + "---|" * 2 + "---:|" * (len(HEAD) - 2), flush=True)
    rows = []
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as pool:
        for name in asked.names or every:
            clone = asked.folder / name.replace("/", "+")
            rows.append(pool.submit(read, name, clone, asked.region).result())
            print("|", " | ".join(shown(rows[-1])), "|", flush=True)
    print("|", " | ".join(shown(together(rows))), "|")


if __name__ == "__main__":
    main()
