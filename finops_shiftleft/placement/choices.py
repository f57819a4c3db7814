"""Which pools take a pod, and of which machine a pool makes its nodes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from operator import mul
from typing import NamedTuple

from .demands import EXPECTED, Pods
from .karpenter import candidates
from .nodes import Machine
from .packing import Group, Vector, pack, shares
from .pools import KnownCluster, NodePool
from .scheduling import refusal
from .sites import Site, Sites, tolerated

MOST_TRIED = 60  # machine types of which a dynamic pool's nodes could be
CPU, MEMORY, PODS, SCRATCH = "CPU", "memory", "pods", "scratch space"


class Choice(NamedTuple):
    """A pool for a pod; of a dynamic one, the machines that it may make nodes of for it."""

    pool: NodePool
    machines: frozenset[str] = frozenset()
    devices: frozenset[str] = frozenset()


class Chooser:
    """Finds the pools for pods, and machines for pools."""

    def __init__(
        self, cluster: KnownCluster, make: Sites, static: Mapping[str, Site], devices: Sequence[str]
    ) -> None:
        self.cluster, self.make, self.static, self.devices = cluster, make, static, devices
        self.kinds: dict[str, dict[str, Machine]] = {}
        self.rooms: dict[tuple[str, str], Vector] = {}
        self.allowed: dict[tuple[str, str], tuple[frozenset[str], str]] = {}

    def of(self, pods: Pods) -> tuple[list[Choice], str]:
        """The pools that take a pod, in the order in which they do: nodes that are there, then
        those that come and go, then those that are made; and why the first refuses it."""
        found: list[tuple[tuple[int, Decimal, str], Choice]] = []
        reasons: list[str] = []
        for pool in self.cluster.pools:
            choice, why = self.dynamic(pool, pods) if pool.dynamic else self.standing(pool, pods)
            if choice is None:
                reasons.append(f"{why} (pool {pool.name})")
                continue
            site = self.static.get(pool.name)
            price = price_for(site, pods, self.devices) if site else Decimal(-pool.weight)
            found.append(((2 if pool.dynamic else int(pool.scales), price, pool.name), choice))
        found.sort(key=lambda one: one[0])
        why = reasons[0] if reasons else "the cluster has no nodes that are known"
        return [choice for _, choice in found], why

    def standing(self, pool: NodePool, pods: Pods) -> tuple[Choice | None, str]:
        """A pool with a machine type of its own."""
        site = self.static.get(pool.name)
        if site is None:
            return None, "its machine type is not known"
        labels = self.make.labels(pool, site.node.machine)
        why = refusal(pods.spec, labels, tolerated(pool, pods))
        why = why or too_large(pods, site.capacity[EXPECTED], self.devices)
        return (None, why) if why else (Choice(pool), "")

    def dynamic(self, pool: NodePool, pods: Pods) -> tuple[Choice | None, str]:
        """A pool whose nodes are made, of any machine that the pod and the pool agree on."""
        names, why = self.agreed(pool, pods)
        demand = pods.demand(EXPECTED, self.devices)
        if not any(fits(demand, self.capacity(pool, name)) for name in names):
            largest = max((self.capacity(pool, name) for name in names), default=None)
            return None, (too_large(pods, largest, self.devices) if largest else None) or why
        return Choice(pool, names, frozenset(pods.workload.pod.extended)), ""

    def agreed(self, pool: NodePool, pods: Pods) -> tuple[frozenset[str], str]:
        """The machines of a dynamic pool that a pod's words allow, and why there is none."""
        said = {name: pods.spec.get(name) for name in ("nodeSelector", "affinity", "tolerations")}
        asked = pool.name, json.dumps(said, sort_keys=True, default=str)
        if asked not in self.allowed:
            names, why = set(), "no machine type meets its requirements"
            for name, kind in self.machines(pool).items():
                labels = self.make.labels(pool, kind)
                refused = refusal(pods.spec, labels, tolerated(pool, pods))
                if refused is None:
                    names.add(name)
                else:
                    why = refused
            self.allowed[asked] = frozenset(names), why
        return self.allowed[asked]

    def machines(self, pool: NodePool) -> Mapping[str, Machine]:
        if pool.name not in self.kinds:
            self.kinds[pool.name] = {kind.name: kind for kind in candidates(pool)}
        return self.kinds[pool.name]

    def capacity(self, pool: NodePool, name: str) -> Vector:
        if (pool.name, name) not in self.rooms:
            kind = self.machines(pool)[name]
            self.rooms[pool.name, name] = self.make.capacity(pool, kind, EXPECTED)
        return self.rooms[pool.name, name]

    # ---------------------------------------------------------------------------------- machines

    def cheapest(self, choice: Choice, groups: Sequence[Group]) -> Machine | None:
        """The machine on which all the groups cost least; of those that hold the largest pods, the
        ones are tried whose price for the sum of all is lowest. None where none holds them."""
        prices = {name: self.price(choice.pool, name) for name in choice.machines}
        if not any(prices.values()):  # nobody knows any: the smallest will do
            machines = self.machines(choice.pool)
            prices = {name: machines[name].vcpu for name in choice.machines}
        ranked = sorted(self.ranked(choice, groups, prices))
        best: tuple[Decimal, str] | None = None
        for floor, name, price in ranked[:MOST_TRIED]:
            if best is not None and floor >= best[0]:
                break
            nodes = pack(groups, self.capacity(choice.pool, name), roughly=True).nodes
            best = min(filter(None, (best, (price * nodes, name))))
        if best is None:
            return None
        return self.machines(choice.pool)[best[1]]

    def ranked(
        self, choice: Choice, groups: Sequence[Group], prices: Mapping[str, Decimal | None]
    ) -> Iterator[tuple[Decimal, str, Decimal]]:
        """What the machines would cost if pods could be cut into pieces, their names, prices."""
        axes = list(zip(*(group.demand for group in groups), strict=True))
        largest, many = tuple(map(max, axes)), [group.many for group in groups]
        whole = [sum(map(mul, axis, many)) for axis in axes]
        for name, price in prices.items():
            room = self.capacity(choice.pool, name)
            if price and fits(largest, room):
                yield price * pieces(whole, room), name, price

    def price(self, pool: NodePool, name: str) -> Decimal | None:
        """What a machine costs on demand: a spot price says nothing of tomorrow's."""
        region = self.cluster.region
        if not region:
            return None
        return self.make.market.bare(pool.provider, region, name, False, pool.told.disk_gib)


def pieces(whole: Sequence[int], room: Vector) -> Decimal:
    """How many nodes' room all pods are together."""
    parts = (Decimal(some) / each for some, each in zip(whole, room, strict=True) if each)
    return max(Decimal(1), *parts)


def fits(demand: Vector, room: Vector) -> bool:
    return all(some <= each for some, each in zip(demand, room, strict=True))


def price_for(site: Site, pods: Pods, devices: Sequence[str]) -> Decimal:
    """What the larger share of a node that a pod asks for costs."""
    largest = max(shares(pods.demand(EXPECTED, devices), site.capacity[EXPECTED]))
    return (site.node.cost or Decimal(0)) * Decimal(min(largest, 1e9))


def too_large(pods: Pods, room: Vector, devices: Sequence[str]) -> str | None:
    """What a pod asks for that a node does not have."""
    names = (CPU, MEMORY, PODS, SCRATCH, *devices)
    demand = pods.demand(EXPECTED, devices)
    for name, some, each in zip(names, demand, room, strict=True):
        if some > each:
            return f"needs {shown(name, some)}, a node has {shown(name, each)} for it"
    return None


def shown(name: str, some: int) -> str:
    if name == CPU:
        return f"{some:,}m CPU"
    if name in (MEMORY, SCRATCH):
        return f"{some / 2**20:,.0f} MiB of {name}"
    return f"{some} {name}"
