"""The stages in a row: what every door to the product calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .change import Named, Sides, Touched, sides, touched
from .config.usage import Usage
from .diff import compare
from .errors import NothingFound
from .estimate import UsageBook, estimate
from .model import Configuration, Diagnostic, Diff, Estimate
from .prices.layers import current
from .prices.snapshot import Snapshot
from .reading import Request, caller_usage, found, project_usage, read, rooted, unused
from .sources.terraform.evaluate import Library

__all__ = ["Named", "Request", "difference", "run"]


def run(request: Request, book: Snapshot | None = None) -> Estimate:
    """Read, price. Raises NothingFound where there is nothing to estimate."""
    notes: list[Diagnostic] = []
    given = caller_usage(request.usage)
    configurations: list[tuple[Configuration, UsageBook]] = []
    for path in request.paths:
        tree, folder = rooted(path)
        library = Library(tree)
        for project in found(library, folder, path, notes).projects:
            usage = given or project_usage(tree, project)
            configurations.append((read(library, project, request), usage))
    done = priced(configurations, book or current(request.environment), request)
    return replace(done, diagnostics=(*notes, *done.diagnostics))


def priced(
    configurations: Sequence[tuple[Configuration, UsageBook]], book: Snapshot, request: Request
) -> Estimate:
    """An estimate with what there is to say about its usage files."""
    done = estimate(
        configurations,
        book,
        request.as_of,
        snapshot=str(book.date),
        by_resource=request.by_resource,
    )
    used = {id(usage): usage for _, usage in configurations if isinstance(usage, Usage)}
    notes = [note for usage in used.values() for note in unused(usage)]
    return replace(done, diagnostics=tuple(notes))


def difference(request: Request, named: Named) -> Diff:
    """The cost of a change, both sides priced with the same prices. Only projects whose input
    changed are evaluated. Raises NothingFound where neither side has anything to estimate."""
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
