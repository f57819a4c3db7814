"""Nodes that pods bring into being, as resources on the bill: what Terraform counts is not in it.

A pool that scales in Terraform is priced there from its least to its most nodes, with those that
are desired in between. If pods take more than those, the difference is a resource of its own, end
by end: the sum is then what the pods take, and its range no wider than Terraform's was.
"""

from __future__ import annotations

from dataclasses import replace

from ..location import Location
from ..model import Amount, Configuration, Resource
from .costs import auto_resource, machine_resource
from .pools import KnownCluster
from .sites import Site


def extra(
    site: Site, cluster: KnownCluster, fallback: Configuration
) -> tuple[Configuration, Resource] | None:
    """The nodes of a site that nobody else has on a bill, and the project whose they are."""
    pool, count = site.pool, beyond(site)
    if not count or not any(count.ends):
        return None
    if pool.template is not None and pool.home is not None:
        address = f"{pool.template.address}/{pool.name}-autoscaled"
        return pool.home, replace(pool.template, address=address, count=whole(count))
    if not pool.dynamic:
        return None
    node, region = site.node, cluster.region or ""
    name, disk = node.machine.name, pool.told.disk_gib
    made = (
        auto_resource(region, name, disk)
        if pool.managed
        else machine_resource(pool.provider, region, name, node.spot, disk)
    )
    place = pool.location or Location(fallback.path, 1)
    home = pool.home or cluster.home or fallback
    address = f"NodePool/{site.name}/nodes"
    region_of = None if cluster.region is None else region
    return home, replace(
        made, address=address, location=place, count=whole(count), region=region_of
    )


def beyond(site: Site) -> Amount | None:
    """The nodes beyond those that Terraform counts; None where nobody here pays for them."""
    pool = site.pool
    if pool.dynamic:
        return site.nodes
    return None if pool.counted is None else site.nodes - pool.counted


def whole(count: Amount) -> int | Amount:
    """A number, where it is one."""
    exact = not count.ranges and count.expected == int(count.expected)
    return int(count.expected) if exact else count
