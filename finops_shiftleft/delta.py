"""The cost of a change: both sides read, priced with the same prices, and compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .change import Named, Sides, Touched, sides, touched
from .diff import compare
from .errors import NothingFound
from .estimate import UsageBook
from .model import Configuration, Diff
from .pipeline import Request, priced
from .prices.layers import current
from .reading import caller_usage, project_usage, read

__all__ = ["Named", "difference"]


def difference(request: Request, named: Named) -> Diff:
    """The cost of a change. Only projects whose input changed are evaluated. Raises NothingFound
    where neither side has anything to estimate."""
    path = request.paths[0]
    there = sides(path, named, request.environment)
    try:
        folder = Path(path).resolve().relative_to(there.root.resolve()).as_posix()
        change = touched(there, folder)
        if not change.pairs:
            raise NothingFound(f"nothing to estimate in {path}, before the change or after it")
        return compared(request, there, change)
    finally:
        there.close()


def compared(request: Request, there: Sides, change: Touched) -> Diff:
    book, given = current(request.environment), caller_usage(request.usage)
    befores: list[tuple[Configuration, UsageBook]] = []
    afters: list[tuple[Configuration, UsageBook]] = []
    for pair in change.pairs:
        if pair.touched:
            for library, project, into in (
                (change.base, pair.base, befores),
                (change.head, pair.head, afters),
            ):
                if project:
                    usage = given or project_usage(library.tree, project)
                    into.append((read(library, project, request), usage))
    base, head = (priced(some, book, request) for some in (befores, afters))
    done = compare(base, head, change.renamed)
    return replace(done, base_revision=there.base_revision, head_revision=there.head_revision)
