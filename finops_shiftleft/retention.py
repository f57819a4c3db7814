"""Deletion is not always a saving: disks that stay, and go on costing, when their object goes."""

from __future__ import annotations

from dataclasses import replace

from .catalog.retention import KINDS, kept
from .model import (
    NOTHING,
    ZERO,
    Action,
    Amount,
    Diagnostic,
    Diff,
    ProjectDelta,
    ResourceCost,
    ResourceDelta,
    Severity,
    total,
)

CLAIMS = "volumeClaimTemplates"  # what the lines of a StatefulSet's disks stand under


def with_kept_disks(diff: Diff) -> Diff:
    """The diff without the savings of disks that stay; a warning says which and why."""
    notes: list[Diagnostic] = []
    projects = tuple(of_project(one, notes) for one in diff.projects)
    if not notes:
        return diff
    return replace(diff, projects=projects, diagnostics=(*diff.diagnostics, *notes))


def of_project(delta: ProjectDelta, notes: list[Diagnostic]) -> ProjectDelta:
    if not any(
        one.base and one.base.resource.values.get("kind") in KINDS for one in delta.resources
    ):
        return delta
    return replace(
        delta, resources=tuple(of_resource(delta, one, notes) for one in delta.resources)
    )


def of_resource(delta: ProjectDelta, one: ResourceDelta, notes: list[Diagnostic]) -> ResourceDelta:
    """Adds back what disks cost that are not asked for any more and stay."""
    if one.base is None or delta.base is None or one.action in (Action.UNCHANGED, Action.MOVED):
        return one
    saved = disks(one.base) - (disks(one.head) if one.head else NOTHING)
    back = Amount(*(max(end, ZERO) for end in saved.ends))
    others = (cost.resource for cost in delta.base.resources)
    why = kept(one.base.resource, others, scaled=one.head is not None) if back else None
    if why is None:
        return one
    it = one.shown.resource
    notes.append(
        Diagnostic(
            Severity.WARNING,
            "disks-stay",
            f"{it.address}: {why}; they cost what they did until somebody deletes them",
            it.location,
            it.address,
        )
    )
    return replace(one, delta=one.delta + back)


def disks(cost: ResourceCost) -> Amount:
    """What a claim, or the claims of a StatefulSet, cost a month."""
    whole = cost.resource.values.get("kind") == "PersistentVolumeClaim"
    return total(
        line.cost
        for line in cost.lines
        if line.cost is not None and (whole or line.path[:1] == (CLAIMS,))
    )
