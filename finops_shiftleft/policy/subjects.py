"""What a policy judges: resources with their projects, on both sides where there are two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..model import (
    NOTHING,
    Action,
    Amount,
    Configuration,
    Diff,
    Estimate,
    ProjectCost,
    ProjectDelta,
    ResourceCost,
    Status,
)


class Subject(NamedTuple):
    """A resource, and the project that it is in."""

    project: Configuration
    cost: ResourceCost

    @property
    def address(self) -> str:
        return self.cost.resource.address

    @property
    def complete(self) -> bool:
        """Whether every one of its lines has a price and is known."""
        missing = self.cost.status in (Status.UNPRICED, Status.UNSUPPORTED)
        return not missing and not any(line.fault for line in self.cost.lines)

    @property
    def at(self) -> str:
        """The address and where it stands."""
        place = self.cost.resource.location
        return f"{self.address} ({place.file}:{place.line})"


class Change(NamedTuple):
    """A resource as it was and as it will be; in an estimate everything is new. `delta` is what
    changed, without what has no price on one of the sides."""

    base: Subject | None
    head: Subject | None
    action: str
    delta: Amount

    @property
    def touched(self) -> bool:
        """Whether the change adds it, or something that it costs."""
        return self.action in (Action.ADDED, Action.CHANGED)


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything that is judged at once. `compared` tells a diff from an estimate."""

    changes: tuple[Change, ...]
    projects: tuple[ProjectCost, ...]
    before: tuple[ProjectCost, ...]
    currency: str
    compared: bool

    @property
    def heads(self) -> Iterator[Subject]:
        return (change.head for change in self.changes if change.head)

    @property
    def bases(self) -> Iterator[Subject]:
        return (change.base for change in self.changes if change.base)


def of_estimate(estimate: Estimate) -> Judged:
    changes = tuple(
        Change(None, Subject(project.configuration, cost), Action.ADDED, cost.monthly)
        for project in estimate.projects
        for cost in project.resources
    )
    return Judged(changes, estimate.projects, (), estimate.currency, compared=False)


def of_diff(diff: Diff) -> Judged:
    changes = tuple(change for project in diff.projects for change in of_project(project))
    head, base = diff.head, diff.base
    return Judged(changes, head.projects, base.projects, head.currency, compared=True)


def of_project(project: ProjectDelta) -> Iterator[Change]:
    for one in project.resources:
        base, head = subject(project.base, one.base), subject(project.head, one.head)
        delta = one.delta
        if one.action in (Action.UNCHANGED, Action.MOVED):  # what shared tiers moved
            delta = (one.head.monthly if one.head else NOTHING) - (
                one.base.monthly if one.base else NOTHING
            )
        yield Change(base, head, one.action, delta)


def subject(project: ProjectCost | None, cost: ResourceCost | None) -> Subject | None:
    return Subject(project.configuration, cost) if project and cost else None
