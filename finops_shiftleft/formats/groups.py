"""Showback: the cost of an estimate by tag, project, type or region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from ..errors import WrongArguments
from ..estimate import instances
from ..model import NOTHING, Amount, Estimate, ProjectCost, ResourceCost, Unknown

NAMES = ("project", "environment", "type", "region", "tag:KEY")


class Group(NamedTuple):
    """What all resources of one name cost a month."""

    name: str
    resources: int
    monthly: Amount


def grouped(estimate: Estimate, key: str) -> list[Group]:
    """The groups, dearest first. Raises WrongArguments for a key that is not one of NAMES."""
    name_of = namer(key)
    sums: dict[str, Amount] = defaultdict(lambda: NOTHING)
    counts: dict[str, int] = defaultdict(int)
    for project in estimate.projects:
        for cost in project.resources:
            if cost.lines:
                name = name_of(project, cost)
                sums[name] += cost.monthly
                counts[name] += instances(cost.resource)
    found = [Group(name, counts[name], monthly) for name, monthly in sums.items()]
    return sorted(found, key=lambda group: (-group.monthly.expected, group.name))


def namer(key: str) -> Callable[[ProjectCost, ResourceCost], str]:
    kind, _, tag = key.partition(":")
    if kind == "tag" and tag:
        return lambda project, cost: tagged(cost, tag)
    table: dict[str, Callable[[ProjectCost, ResourceCost], str]] = {
        "project": lambda project, cost: project.configuration.name,
        "environment": lambda project, cost: tagged(cost, "environment"),
        "type": lambda project, cost: cost.resource.type,
        "region": lambda project, cost: placed(cost),
    }
    if key not in table:
        raise WrongArguments(f"--group-by {key}: it is one of {', '.join(NAMES)}")
    return table[key]


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
