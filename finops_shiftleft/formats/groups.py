"""Showback: the cost of an estimate, or the change of a diff, by tag, project, type or region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..errors import WrongArguments
from ..model import (
    NOTHING,
    Action,
    Amount,
    Diff,
    Estimate,
    ProjectCost,
    ProjectDelta,
    ResourceCost,
    ResourceDelta,
    Unknown,
    total,
)
from ..totals import instances
from .money import Money

NAMES = ("project", "environment", "namespace", "type", "region", "tag:KEY")
Name = Callable[[ProjectCost, ResourceCost], str]


class Group(NamedTuple):
    """What all resources of one name cost a month; `allocated` is their share of nodes that are
    billed elsewhere."""

    name: str
    resources: int
    monthly: Amount
    allocated: Amount = NOTHING


class GroupDelta(NamedTuple):
    """What all resources of one name cost on both sides. The deltas of all groups add up to the
    diff's: a price that is missing on one side is no saving here either."""

    name: str
    base: Amount
    head: Amount
    delta: Amount


def grouped(estimate: Estimate, key: str) -> list[Group]:
    """The groups, dearest first. Raises WrongArguments for a key that is not one of NAMES."""
    name_of = namer(key)
    sums: dict[str, Amount] = defaultdict(lambda: NOTHING)
    shares: dict[str, Amount] = defaultdict(lambda: NOTHING)
    counts: dict[str, int] = defaultdict(int)
    for project in estimate.projects:
        for cost in project.resources:
            if cost.lines:
                name = name_of(project, cost)
                sums[name] += cost.monthly
                shares[name] += cost.allocated or NOTHING
                counts[name] += instances(cost.resource)
    found = [Group(name, counts[name], monthly, shares[name]) for name, monthly in sums.items()]
    return sorted(found, key=dearest)


def dearest(group: Group) -> tuple[object, ...]:
    return -(group.monthly.expected + group.allocated.expected), group.name


def by_group(diff: Diff, key: str) -> list[GroupDelta]:
    """The groups that cost something on either side, the largest change first. Raises
    WrongArguments for a key that is not one of NAMES."""
    name_of = namer(key)
    parts: dict[str, list[tuple[Amount, Amount, Amount]]] = defaultdict(list)
    for project in diff.projects:
        for delta in project.resources:
            for name, *amounts in of_delta(project, delta, name_of):
                parts[name].append((amounts[0], amounts[1], amounts[2]))
    found = [
        GroupDelta(name, *(total(column) for column in zip(*some, strict=True)))
        for name, some in parts.items()
    ]
    return sorted(found, key=lambda one: (-max(map(abs, one.delta.ends)), one.name))


def written(report: Estimate | Diff, key: str, most: int | None = None) -> list[str]:
    """The groups as lines of text, for formats that have no table; the first `most` of them."""
    if isinstance(report, Diff):
        money, changes = Money.of(report.head.currency), by_group(report, key)
        lines = [
            f"{one.name}: {money.change(one.delta)} "
            f"({money.spread(one.base)} → {money.spread(one.head)})"
            for one in changes
        ]
    else:
        money = Money.of(report.currency)
        lines = [f"{one.name}: {of_group(one, money)}" for one in grouped(report, key)]
    left = lines[most:] if most is not None else []
    more = [f"and {len(left):,} more"] if left else []
    return [f"By {key}, a month", *lines[:most], *more]


def of_group(group: Group, money: Money) -> str:
    """`$12.00 ($3.10 of nodes)`"""
    shares = f" ({money.spread(group.allocated)} of nodes)" if group.allocated else ""
    return money.spread(group.monthly) + shares


def of_delta(
    project: ProjectDelta, delta: ResourceDelta, name_of: Name
) -> Iterator[tuple[str, Amount, Amount, Amount]]:
    """The part of one resource: name, base, head, delta. One that went from a group to another is
    in both: all of it left the first."""
    base, head = delta.base, delta.head
    before, after = base.monthly if base else NOTHING, head.monthly if head else NOTHING
    still = delta.action in (Action.UNCHANGED, Action.MOVED)
    change = after - before if still else delta.delta
    old = name_of(project.base, base) if project.base and base and base.lines else None
    new = name_of(project.head, head) if project.head and head and head.lines else None
    if old is not None and new is not None and old != new:
        yield old, before, NOTHING, NOTHING - before
        yield new, NOTHING, after, before + change
    elif old is not None or new is not None:
        yield new if new is not None else str(old), before, after, change


def namer(key: str) -> Name:
    kind, _, tag = key.partition(":")
    if kind == "tag" and tag:
        return lambda project, cost: tagged(cost, tag)
    table: dict[str, Name] = {
        "project": lambda project, cost: project.configuration.name,
        "environment": environment,
        "namespace": namespace,
        "type": lambda project, cost: cost.resource.type,
        "region": lambda project, cost: placed(cost),
    }
    if key not in table:
        raise WrongArguments(f"--group-by {key}: it is one of {', '.join(NAMES)}")
    return table[key]


def namespace(project: ProjectCost, cost: ResourceCost) -> str:
    """Of an object of Kubernetes; nothing else is in one."""
    return tagged(cost, "namespace") if cost.resource.provider == "kubernetes" else "(none)"


def environment(project: ProjectCost, cost: ResourceCost) -> str:
    """The project's, else what the tag says."""
    return project.configuration.environment or tagged(cost, "environment")


def tagged(cost: ResourceCost, tag: str) -> str:
    """The tag's value, its name compared without case; what is not there says so."""
    tags = cost.resource.tags
    if isinstance(tags, Unknown):
        return "(unknown)"
    value = next((tags.get(name) for name in tags if name.lower() == tag.lower()), None)
    return "(unknown)" if isinstance(value, Unknown) else str(value) if value else "(untagged)"


def placed(cost: ResourceCost) -> str:
    """The region of the prices, which is where the resource says that it is."""
    found = {line.price.source.region for line in cost.lines if line.price}
    return ", ".join(sorted(name or "global" for name in found)) or "(unknown)"
