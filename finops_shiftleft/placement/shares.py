"""An estimate with the shares of nodes that its pods take, beside what is billed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..estimate import summed
from ..model import (
    Amount,
    Diff,
    Estimate,
    NodePool,
    ProjectCost,
    ProjectDelta,
    ResourceCost,
    ResourceDelta,
)
from .placed import Key, Placed, PoolUse, key


def with_shares(done: Estimate, placed: Placed) -> Estimate:
    """The estimate with the lines of workloads on nodes, and the nodes that they are on."""
    projects = tuple(shared(one, placed) for one in done.projects)
    nodes = tuple(pool(one) for _, one in sorted(placed.pools.items()))
    return replace(done, projects=projects, nodes=nodes)


def shared(cost: ProjectCost, placed: Placed) -> ProjectCost:
    """A project whose workloads have their shares; what it costs is the same."""
    found = cost.configuration
    resources = tuple(
        summed(replace(one, lines=(*one.lines, *lines)))
        if (lines := placed.allocated.get(key(found, one.resource.address)))
        else one
        for one in cost.resources
    )
    return replace(cost, resources=resources)


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
