"""The stages in a row: what every door to the product calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from .errors import NothingFound
from .estimate import Drawn, NoUsage, estimate
from .model import Configuration, Diagnostic, Estimate, PriceBook
from .pricing import MONTHS, Pricing, aged, pricing, with_account
from .reading import (
    Request,
    caller_usage,
    described,
    found,
    modules_of,
    opened,
    rendered,
    settings_of,
    unused,
)
from .records import replace
from .sources.code import Code, Shared

if TYPE_CHECKING:
    from .config.kubernetes import Cluster
    from .config.settings import Settings
    from .config.usage import Usage
    from .placement.placed import Placed
    from .sources.projects import Project
    from .trees import Tree, WorkingTree

__all__ = ["Request", "run"]

KUBERNETES = "kubernetes"  # the provider of what runs in clusters
NO_CLUSTERS: Mapping[str, Cluster] = {}
NO_REGIONS: Mapping[str, str] = {}


def run(request: Request, book: PriceBook | None = None) -> Estimate:
    """Read, price. `book` stands in for the repository's prices. Raises NothingFound where there
    is nothing to estimate."""
    known = gathered(request)
    prices = prices_of(known, request)
    prices = replace(prices, book=book) if book else prices
    done = priced(known.configurations, prices, request, known.clusters, known.regions)
    return replace(done, diagnostics=(*known.notes, *done.diagnostics))


class Gathered(NamedTuple):
    """What the paths describe, each project with its usage, the tree of the first path, and the
    clusters and regions of finops.yml."""

    tree: Tree
    configurations: list[tuple[Configuration, Usage | NoUsage]]
    notes: list[Diagnostic]
    clusters: dict[str, Cluster]
    regions: dict[str, str]


def gathered(request: Request) -> Gathered:
    """Reads, and prices nothing. Raises NothingFound."""
    given = caller_usage(request.usage)
    trees = [opened(path, request) for path in request.paths]
    known = Gathered(trees[0][0], [], [], {}, {})
    for path, (tree, folder) in zip(request.paths, trees, strict=True):
        settings = settings_of(tree)
        code = code_of(tree, settings, request)
        known.clusters.update(code.settings.kubernetes)
        known.regions.update(code.settings.regions)
        projects = sought(code, folder, path, request, known.notes)
        known.configurations.extend(described(code, projects, request, given))
        known.notes.extend(code.notes())
    known.configurations.extend((one, given or NoUsage()) for one in rendered(request.manifests))
    return known


def code_of(tree: WorkingTree, settings: Settings, request: Request) -> Code:
    """The code of a work tree, with the modules that it calls from elsewhere."""
    origin = partial(remote, tree, request.environment)
    return Code(tree, settings, Shared(origin, modules_of(request, settings)))


def remote(tree: WorkingTree, environment: Mapping[str, str]) -> str | None:
    """Where a repository is from, which git is asked where somebody names it."""
    from .git import Git

    return Git(tree.root, environment).remote()


def sought(
    code: Code, folder: str, path: str, request: Request, notes: list[Diagnostic]
) -> Sequence[Project]:
    """The projects in a folder. Raises NothingFound where there are none, and nothing else is
    given."""
    try:
        return found(code, folder, path, notes).projects
    except NothingFound:
        if not request.manifests:
            raise
        return ()


def prices_of(known: Gathered, request: Request, tree: Tree | None = None) -> Pricing:
    """The prices of the repository of the first path; `tree` has its files of prices, if it is
    another."""
    currency = request.currency or settings_of(known.tree).currency
    return pricing(tree or known.tree, request.environment, request.as_of, currency, request.prices)


class Located(NamedTuple):
    """Projects with their usage, those of Kubernetes with where their pods run (None where there
    are none)."""

    configurations: Sequence[tuple[Configuration, Usage | NoUsage]]
    placed: Placed | None = None


def located(
    configurations: Sequence[tuple[Configuration, Usage | NoUsage]],
    prices: Pricing,
    request: Request,
    clusters: Mapping[str, Cluster],
    regions: Mapping[str, str] = NO_REGIONS,
) -> Located:
    """Puts pods on the nodes that the same run knows. `clusters` and `regions`, by vendor, are
    those of finops.yml."""
    if not any(
        one.provider == KUBERNETES for found, _ in configurations for one in found.resources
    ):
        return Located(configurations)
    from .placement.place import place

    usages = [usage for _, usage in configurations]
    found = [one for one, _ in configurations]
    said = set(regions.values())
    region = request.region or (said.pop() if len(said) == 1 else None)
    placed = place(found, clusters, prices.book, request.as_of, usages, region)
    return Located(list(zip(placed.configurations, usages, strict=True)), placed)


def priced(
    configurations: Sequence[tuple[Configuration, Usage | NoUsage]],
    prices: Pricing,
    request: Request,
    clusters: Mapping[str, Cluster] = NO_CLUSTERS,
    regions: Mapping[str, str] = NO_REGIONS,
) -> Estimate:
    """An estimate with what there is to say about its usage files and its prices."""
    there = located(configurations, prices, request, clusters, regions)
    return costed(there, prices, request)


def costed(
    there: Located,
    prices: Pricing,
    request: Request,
    drawn: Drawn | None = None,
    whole: bool = True,
) -> Estimate:
    """What projects cost whose pods have their places. `drawn` is shared with another side. Only
    where they are the `whole` of what is there, an entry of a usage file can be about nothing."""
    done = estimate(
        there.configurations,
        prices.book,
        request.as_of,
        snapshot=str(prices.lists),
        currency=prices.currency,
        by_resource=request.by_resource,
        drawn=drawn,
    )
    if there.placed:
        from .placement.shares import with_shares

        done = with_shares(done, there.placed)
    done = with_account(done, prices.terms)
    notes = unused(usage for _, usage in there.configurations) if whole else []
    months = prices.terms.warn_after_months if prices.terms else MONTHS
    notes += aged(done, request.as_of, months)
    notes += there.placed.diagnostics if there.placed else ()
    return replace(done, diagnostics=tuple(notes), notes=prices.notes, locked=prices.locked)
