"""The stages in a row: what every door to the product calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from .estimate import NoUsage, estimate
from .git import Git
from .model import Configuration, Diagnostic, Estimate, PriceBook
from .pricing import MONTHS, Pricing, aged, pricing, with_account
from .reading import Request, caller_usage, found, opened, project_usage, read, settings_of, unused
from .sources.code import Code, Shared

if TYPE_CHECKING:
    from .config.usage import Usage
    from .trees import Tree

__all__ = ["Request", "run"]


def run(request: Request, book: PriceBook | None = None) -> Estimate:
    """Read, price. `book` stands in for the repository's prices. Raises NothingFound where there
    is nothing to estimate."""
    known = gathered(request)
    prices = prices_of(known, request)
    done = priced(known.configurations, replace(prices, book=book) if book else prices, request)
    return replace(done, diagnostics=(*known.notes, *done.diagnostics))


class Gathered(NamedTuple):
    """What the paths describe, each project with its usage, and the tree of the first path."""

    tree: Tree
    configurations: list[tuple[Configuration, Usage | NoUsage]]
    notes: list[Diagnostic]


def gathered(request: Request) -> Gathered:
    """Reads, and prices nothing. Raises NothingFound."""
    given = caller_usage(request.usage)
    trees = [opened(path, request) for path in request.paths]
    known = Gathered(trees[0][0], [], [])
    for path, (tree, folder) in zip(request.paths, trees, strict=True):
        code = Code(tree, settings_of(tree), Shared(Git(tree.root, request.environment).remote))
        projects = found(code, folder, path, known.notes).projects
        code.begin(projects)
        for project in projects:
            usage = given or project_usage(tree, project)
            known.configurations.append((read(code, project, request), usage))
        known.notes.extend(code.notes())
    return known


def prices_of(known: Gathered, request: Request) -> Pricing:
    """The prices of the repository of the first path."""
    currency = request.currency or settings_of(known.tree).currency
    return pricing(known.tree, request.environment, request.as_of, currency, request.prices)


def priced(
    configurations: Sequence[tuple[Configuration, Usage | NoUsage]],
    prices: Pricing,
    request: Request,
) -> Estimate:
    """An estimate with what there is to say about its usage files and its prices."""
    done = estimate(
        configurations,
        prices.book,
        request.as_of,
        snapshot=str(prices.lists),
        currency=prices.currency,
        by_resource=request.by_resource,
    )
    done = with_account(done, prices.terms)
    used = {id(usage): usage for _, usage in configurations if not isinstance(usage, NoUsage)}
    notes = [note for usage in used.values() for note in unused(usage)]
    months = prices.terms.warn_after_months if prices.terms else MONTHS
    notes += aged(done, request.as_of, months)
    return replace(done, diagnostics=tuple(notes), notes=prices.notes, locked=prices.locked)
