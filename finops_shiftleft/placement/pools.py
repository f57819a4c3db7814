"""Clusters and their pools of nodes, whoever describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..config import kubernetes as config
from ..location import Location
from ..model import Amount, Configuration, Resource, Value
from .nodes import PLAIN, Told
from .scheduling import Labels, Requirement, Taint, fixed, taint

NODES, FARGATE, AUTO = "nodes", "fargate", "auto"
AUTOPILOT, VIRTUAL, NONE = "autopilot", "virtual-nodes", "none"
DISKS = {"aws": 20, "azure": 128, "google": 100}  # GiB that a node has where nobody says


@dataclass(frozen=True, slots=True, eq=False)
class NodePool:
    """Nodes that are alike, or that are made as pods need them.

    `machines` are the types that nodes may have: one, or, where the pool is `dynamic`, those that
    an autoscaler chooses from (empty: all that meet the `requirements`). `managed` nodes are those
    of Auto Mode, which have a fee. `counted` are the nodes that Terraform's resources already have
    on the bill; None where nobody counts them. `devices` are attached to a machine, not part of its
    type. `template` is a node of the pool as a resource that the catalogue prices, in its `home`.
    """

    name: str
    provider: str
    machines: tuple[str, ...]
    least: int = 0
    most: int | None = None
    counted: Amount | None = None
    labels: Labels = field(default_factory=dict)
    taints: tuple[Taint, ...] = ()
    spot: bool = False
    told: Told = PLAIN
    scales: bool = False
    dynamic: bool = False
    managed: bool = False
    weight: int = 0
    requirements: tuple[Requirement, ...] = ()
    most_cpu: int | None = None
    most_memory: int | None = None
    devices: Mapping[str, int] = field(default_factory=dict)
    model: str = ""
    template: Resource | None = None
    home: Configuration | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """The pods that a Fargate profile takes: by namespace and labels, `*` and `?` in both."""

    namespace: str
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownCluster:
    """A cluster with what is known of it. `address` is that of its Terraform resource, in `home`;
    `assumed` and `assumed_pool` say what was taken for granted to have one at all, with nodes."""

    name: str
    provider: str
    region: str | None
    mode: str = NODES
    version: str | None = None
    zones: int = 3
    pools: tuple[NodePool, ...] = ()
    fargate: tuple[Selector, ...] = ()
    virtual: bool = False
    controllers: tuple[str, ...] = ()
    address: str | None = None
    home: Configuration | None = None
    said: config.Cluster | None = None
    assumed: str = ""
    assumed_pool: str = ""

    def shown(self) -> Mapping[str, Value]:
        """What the catalogue reads as `cluster.*`."""
        return {
            "provider": self.provider or None,
            "name": self.name,
            "region": self.region,
            "zones": self.zones,
            "mode": self.mode,
            "known": bool(self.provider) or bool(self.said and self.said.mode == NONE),
            "version": self.version,
            "controllers": list(self.controllers),
            "storage_classes": dict(self.said.storage_classes) if self.said else {},
        }


def configured(pool: config.Pool, cluster: config.Cluster, provider: str) -> NodePool:
    """A pool as finops.yml describes it. Nobody counts its nodes here: whoever declares the
    cluster does."""
    disk = Decimal(DISKS[provider]) if pool.disk_gib is None else pool.disk_gib
    return NodePool(
        name=pool.name,
        provider=provider,
        machines=(pool.instance_type,),
        least=pool.min,
        most=pool.max,
        labels=fixed(pool.labels),
        taints=tuple(map(taint, pool.taints)),
        spot=pool.spot,
        told=Told(pool.max_pods, cluster.vm_memory_overhead, disk),
        scales=pool.min < pool.max,
        location=cluster.location,
    )
