"""The stages in a row: what every door to the product calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .config.usage import Usage
from .estimate import UsageBook, estimate
from .model import Configuration, Diagnostic, Estimate
from .prices.layers import current
from .prices.snapshot import Snapshot
from .reading import Request, caller_usage, found, project_usage, read, rooted, unused
from .sources.terraform.evaluate import Library

__all__ = ["Request", "run"]


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
