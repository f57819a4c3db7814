"""An estimate with the shares of nodes that its pods take, beside what is billed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import (
    Amount,
    Diff,
    Estimate,
    LineItem,
    NodePool,
    ProjectCost,
    ProjectDelta,
    ResourceCost,
    ResourceDelta,
    Status,
)
from ..totals import coverage, summed
from .placed import Key, Placed, PoolUse, key


def with_shares(done: Estimate, placed: Placed) -> Estimate:
    """The estimate with the lines of workloads on nodes, and the nodes that they are on."""
    projects = tuple(shared(one, placed) for one in done.projects)
    nodes = tuple(pool(one) for _, one in sorted(placed.pools.items()))
    every = (cost for project in projects for cost in project.resources)
    return replace(done, projects=projects, nodes=nodes, coverage=coverage(every))


def shared(cost: ProjectCost, placed: Placed) -> ProjectCost:
    """A project whose workloads have their shares; what it costs is the same."""
    found = cost.configuration
    resources = tuple(
        with_lines(one, placed.allocated.get(key(found, one.resource.address), ()))
        for one in cost.resources
    )
    return replace(cost, resources=resources)


def with_lines(cost: ResourceCost, lines: Sequence[LineItem]) -> ResourceCost:
    """A workload with its shares. One that runs on nodes of which no price is known is unpriced:
    nobody says that they are on a bill."""
    if not lines:
        return cost
    fault = next((line for line in lines if line.fault), None)
    if fault and cost.status == Status.PRICED:
        cost = replace(cost, status=Status.UNPRICED, reason=fault.note)
    return summed(replace(cost, lines=(*cost.lines, *lines)))


def pool(use: PoolUse) -> NodePool:
    return NodePool(
        use.key.cluster,
        use.key.pool,
        use.instance_type,
        use.region,
        use.nodes,
        use.node,
        use.allocated,
        use.others,
        use.idle,
        use.scales,
    )


def with_marginal(diff: Diff, workloads: Mapping[Key, Amount]) -> Diff:
    """The diff whose workloads say what they do to the number of nodes that are billed."""
    if not workloads:
        return diff
    return replace(diff, projects=tuple(of_project(one, workloads) for one in diff.projects))


def of_project(delta: ProjectDelta, workloads: Mapping[Key, Amount]) -> ProjectDelta:
    return replace(
        delta, resources=tuple(of_resource(delta, one, workloads) for one in delta.resources)
    )


def of_resource(
    delta: ProjectDelta, one: ResourceDelta, workloads: Mapping[Key, Amount]
) -> ResourceDelta:
    """By its address on either side."""
    sides: tuple[tuple[ProjectCost | None, ResourceCost | None], ...]
    sides = ((delta.head, one.head), (delta.base, one.base))
    for project, cost in sides:
        if project and cost:
            found = workloads.get(key(project.configuration, cost.resource.address))
            if found is not None:
                return replace(one, marginal=found)
    return one
