"""Resource x catalogue x prices -> Estimate, in two passes.

The first pass asks the catalogue for every resource's lines. The second adds up, over a billing
account, the quantities of each price row that has tiers, applies the tiers once to the sum, and
shares the cost back to the lines in proportion. It knows no vendor.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import localcontext
from functools import cache
from itertools import islice
from typing import NamedTuple, Protocol

from .catalog import load
from .catalog.vocabulary.describe import attributes
from .catalog.vocabulary.parts import Pages, Run, number
from .catalog.vocabulary.scope import Scope
from .catalog.vocabulary.skus import Prices
from .errors import KnownLater
from .model import (
    Amount,
    Configuration,
    Estimate,
    LineItem,
    PriceBook,
    ProjectCost,
    Resource,
    ResourceCost,
    Status,
    Unknown,
    Value,
    total,
)
from .records import replace
from .sensitive import without_secrets
from .totals import DIGITS, coverage, summed, with_tiers

NAMES = (
    "name",
    "id",
    "identifier",
    "cluster_identifier",
    "cluster_name",
    "family",
    "function_name",
    "bucket",
    "arn",  # in a state, references are what they came to
    "self_link",
)
KEYS = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]')


class UsageBook(Protocol):
    """Quantities that code does not contain."""

    def of(self, address: str, kind: str) -> Mapping[str, Value]:
        """The usage of one resource, by key; empty where nobody has said anything."""


class NoUsage:
    """Where there is no usage file."""

    def of(self, address: str, kind: str) -> Mapping[str, Value]:
        return {}


class Here:
    """The resources of one configuration, by address and by the name that they go by."""

    def __init__(self, resources: Iterable[Resource]) -> None:
        self.resources = tuple(resources)
        self.exact: dict[str, Resource] = {}
        self.plain: dict[str, list[Resource]] = defaultdict(list)
        self.names: dict[str, dict[str, list[Resource]]] = {}
        self.groups: dict[tuple[str, ...], tuple[Resource, ...]] = {}
        self.asked = 0  # how often somebody looked for another resource
        for resource in self.resources:
            self.exact[resource.address] = resource
            for address in resource.instances:
                self.exact[address] = resource
            self.plain[KEYS.sub("", resource.address)].append(resource)

    def at(self, address: str) -> Resource | None:
        """By its address; without instance keys only where that leaves no choice."""
        self.asked += 1
        found = self.exact.get(address)
        if found is None:
            same = self.plain.get(KEYS.sub("", address), ())
            found = same[0] if len(same) == 1 else None
        return found

    def named(self, types: tuple[str, ...], name: str) -> Resource | None:
        """The only resource of these types with this name, or this name behind an ARN's slash."""
        self.asked += 1
        for wanted in dict.fromkeys((name, name.rpartition("/")[2])):
            found = [one for kind in types for one in self.by_name(kind).get(wanted, ())]
            if len(found) == 1:
                return found[0]
        return None

    def every(self, types: tuple[str, ...]) -> tuple[Resource, ...]:
        """All resources of these types."""
        self.asked += 1
        if types not in self.groups:
            self.groups[types] = tuple(one for one in self.resources if one.type in types)
        return self.groups[types]

    def by_name(self, kind: str) -> dict[str, list[Resource]]:
        if kind not in self.names:
            known = self.names[kind] = defaultdict(list)
            for resource in self.resources:
                if resource.type == kind:
                    said = {v for v in map(resource.values.get, NAMES) if isinstance(v, str)}
                    for name in said:
                        known[name].append(resource)
        return self.names[kind]


@cache
def reads(kind: str) -> frozenset[str] | None:
    """The attributes of a type that pricing reads, on its own page or through another's; None
    where nothing is read."""
    page, followed = load.page(kind), load.followed().get(kind)
    own = attributes(page, load.known) if page else None
    names = (own or frozenset()) | (followed or frozenset()) | load.whole(kind)
    return names or None


def estimate(
    configurations: Sequence[tuple[Configuration, UsageBook]],
    book: PriceBook,
    as_of: date,
    *,
    snapshot: str = "",
    currency: str = "USD",
    by_resource: bool = False,
    drawn: Drawn | None = None,
) -> Estimate:
    """What the configurations cost a month, each with its usage. Those of one account share its
    tiers; with `by_resource` every resource is an account, as if it were the only one. `drawn` is
    what estimates with the same prices on the same day have in common."""
    shop = Shop(Pages(load.known), Prices(book), as_of.isoformat(), drawn or Drawn())
    costs = [(found, drawn_up(found, used, shop)) for found, used in configurations]
    projects = billed(costs, by_resource)
    every = [cost for project in projects for cost in project.resources]
    return Estimate(tuple(projects), currency, as_of, snapshot, coverage(every))


class Drawn:
    """Resources with their lines, as far as nothing but the resource matters: by what they read,
    and by themselves where the same resource is on two sides of a change."""

    def __init__(self) -> None:
        self.alike: dict[object, ResourceCost] = {}
        self.same: dict[int, ResourceCost] = {}


class Shop(NamedTuple):
    """What all projects share: the pages, the prices, the day, and what is drawn already."""

    pages: Pages
    prices: Prices
    day: str
    drawn: Drawn


def drawn_up(configuration: Configuration, usage: UsageBook, shop: Shop) -> list[ResourceCost]:
    """The resources of one project with their lines."""
    here = Here(configuration.resources)
    apart = [part for whole in here.resources for part in used_apart(whole, usage)]
    board = Board(shop, here, usage)
    return [board.draw(resource) for resource in apart]


def billed(
    drawn: Sequence[tuple[Configuration, list[ResourceCost]]], by_resource: bool
) -> list[ProjectCost]:
    """The projects on their bills: one for each account, and for each project without one."""
    accounts: dict[str | int, list[int]] = defaultdict(list)
    for row, (found, _) in enumerate(drawn):
        accounts[found.account or row].append(row)
    done: dict[int, ProjectCost] = {}
    for rows in accounts.values():
        every = [cost for row in rows for cost in drawn[row][1]]
        scopes = [[one] for one in every] if by_resource else [every]
        with localcontext(prec=DIGITS):
            paid = iter([cost for scope in scopes for cost in with_tiers(scope)])
            for row in rows:
                found, own = drawn[row]
                done[row] = project(found, tuple(islice(paid, len(own))))
    return [done[row] for row in range(len(drawn))]


def project(configuration: Configuration, costs: tuple[ResourceCost, ...]) -> ProjectCost:
    """One project with the sum of its resources."""
    monthly, used = (total(getattr(c, name) for c in costs) for name in ("monthly", "usage"))
    return ProjectCost(configuration, costs, monthly, used)


def used_apart(resource: Resource, usage: UsageBook) -> Iterable[Resource]:
    """Instances that read alike but are used differently are resources of their own."""
    if len(resource.instances) < 2:
        return (resource,)
    known: list[tuple[Mapping[str, Value], list[str]]] = []
    for address in resource.instances:
        used = usage.of(address, resource.type)
        same = next((addresses for one, addresses in known if one == used), None)
        if same is None:
            known.append((used, [address]))
        else:
            same.append(address)
    if len(known) == 1:
        return (resource,)
    return (
        replace(resource, address=some[0], count=len(some), instances=tuple(some))
        for _, some in known
    )


class Board:
    """Where the resources of one configuration are drawn. Those that read alike have the same
    lines, in all projects, unless another resource was looked for: equal words may refer to
    different ones."""

    def __init__(self, shop: Shop, here: Here, usage: UsageBook) -> None:
        self.shop, self.here, self.usage, self.known = shop, here, usage, shop.drawn

    def draw(self, resource: Resource) -> ResourceCost:
        """A resource with the lines of its page and their sum, tiers not yet applied."""
        kind = resource.type
        page = load.page(kind)
        if page is None:
            free = load.free(kind)
            if free:
                return ResourceCost(resource, Status.FREE, free)
            why = f"{kind} has no page in the catalogue"
            return ResourceCost(resource, Status.UNSUPPORTED, why)
        read = reads(kind) or frozenset()
        if not page.billed:
            why = page.summary.partition("\n")[0]
            return ResourceCost(resource, Status.FREE, why, reads=read)
        used = self.usage.of(resource.address, kind)
        if used:
            return self.worked_out(resource, used, read)
        same = self.known.same.get(id(resource))
        if same is not None and same.resource is resource:
            return same
        key = alike(resource)
        like = self.known.alike.get(key) if key else None
        if like is not None:
            cost = self.known.same[id(resource)] = replace(like, resource=resource)
            return cost
        before = self.here.asked
        cost = self.worked_out(resource, used, read)
        if self.here.asked == before:
            self.known.same[id(resource)] = cost
            if key:
                self.known.alike[key] = cost
        return cost

    def worked_out(
        self, resource: Resource, used: Mapping[str, Value], read: frozenset[str]
    ) -> ResourceCost:
        lines, elsewhere = self.drawn(resource, used)
        status, reason = judged(lines, elsewhere)
        if status == Status.FREE:
            reason = load.free(resource.type) or reason
        return summed(ResourceCost(resource, status, reason, lines, reads=read))

    def drawn(
        self, resource: Resource, used: Mapping[str, Value]
    ) -> tuple[tuple[LineItem, ...], bool]:
        """Its lines, and whether it runs on what is billed as itself."""
        run = counted(Run(self.shop.prices, self.shop.pages, []), resource.count)
        scope = Scope(resource.values, used, self.here, provider=resource.region, day=self.shop.day)
        scope.fallback = resource.fallback
        self.shop.pages(resource.type)(scope, run)
        lines = without_secrets(run.out, resource.values, reads(resource.type) or ())
        return lines, scope.elsewhere


def alike(resource: Resource) -> object:
    """What is equal for resources that are priced the same; None where nobody can say."""
    known = resource.alike is not None and isinstance(resource.count, int)
    if not known or isinstance(resource.region, Unknown):
        return None
    where = resource.region, resource.fallback
    return resource.type, where, resource.count, resource.alike


def counted(run: Run, count: int | Amount | Unknown) -> Run:
    if isinstance(count, Unknown):
        return run.by(KnownLater(f"count is unknown because {count}"))
    if isinstance(count, Amount):
        return run.by(count, f"from {count.low} to {count.high} of them")
    return run if count == 1 else run.by(number(count))


def judged(lines: Sequence[LineItem], elsewhere: bool = False) -> tuple[str, str | None]:
    """Unpriced is what has a line that should be on the bill and that no price was found for.
    Priced is what has lines, or runs on what is billed `elsewhere`."""
    faults = [line for line in lines if line.fault]
    missing = [line for line in faults if line.price is None and line.quantity is not None]
    if missing or (faults and not any(line.price for line in lines)):
        return Status.UNPRICED, (missing or faults)[0].note
    if not lines and not elsewhere:
        return Status.FREE, "nothing of it is billed as it is configured"
    return Status.PRICED, None
