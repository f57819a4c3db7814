"""Where pods can go: pools with the machine that their nodes are, and what that has room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..config.kubernetes import Requests
from ..model import Amount
from .costs import Market, Node
from .demands import ENDS, EXPECTED, Pods
from .karpenter import machine_labels
from .nodes import GPU, MIB, Machine, allocatable, machine
from .packing import Packed, Run, Vector
from .pools import KnownCluster, NodePool
from .scheduling import Labels, Taint, refusal

Three = tuple[Vector, Vector, Vector]


@dataclass(eq=False)
class Site:
    """A pool, or the part of a dynamic one whose nodes are one machine. `capacity` is what a node
    has for pods, DaemonSets deducted, at each end; `packed` and `more` are filled in while pods are
    placed: nodes of pods that stay, and parts of nodes for those that come and go."""

    pool: NodePool
    name: str
    node: Node
    capacity: Three
    daemons: tuple[Pods, ...] = ()
    start: tuple[Run, ...] = ()
    packed: list[Packed] = field(default_factory=list)
    more: list[Decimal] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.packed = [Packed(self.capacity[end], (), self.start, self.start, {}) for end in ENDS]
        self.more = [Decimal(0) for _ in ENDS]

    @property
    def limit(self) -> int | None:
        """The most nodes that there may be."""
        pool, kind = self.pool, self.node.machine
        most = [] if pool.most is None else [pool.most]
        if pool.most_cpu is not None:
            most.append(int(pool.most_cpu // (kind.vcpu * 1000)))
        if pool.most_memory is not None:
            most.append(int(pool.most_memory // (kind.memory * MIB)))
        fewest = min(most, default=None)
        counted = pool.counted
        if counted is None or fewest is None:
            return fewest
        return max(fewest, int(counted.high)) if pool.scales else int(counted.expected)

    @property
    def floor(self) -> Amount:
        """The nodes that run without any pods: what Terraform counts, or the least."""
        return self.pool.counted or Amount.exactly(Decimal(self.pool.least))

    @property
    def nodes(self) -> Amount:
        """The nodes that run."""
        needed = [tidy(self.packed[end].nodes + self.more[end]) for end in ENDS]
        if not self.pool.scales:
            return self.floor
        low, expected, high = (
            max(some, least) for some, least in zip(needed, self.floor.ends, strict=True)
        )
        return Amount(low, max(low, expected), max(low, expected, high))


def tidy(number: Decimal) -> Decimal:
    """A whole number without its decimals."""
    return Decimal(int(number)) if number == int(number) else number


class Daemons:
    """What runs on every node: DaemonSets among the workloads, and what finops.yml says."""

    def __init__(self, pods: Iterable[Pods], system: Requests, devices: Sequence[str]) -> None:
        self.pods = [one for one in pods if one.workload.per_node and one.unknown is None]
        self.system, self.devices = system, devices

    def on(self, labels: Labels, taints: Sequence[Taint]) -> tuple[Pods, ...]:
        return tuple(one for one in self.pods if refusal(one.spec, labels, taints) is None)

    def left(self, room: Vector, there: Sequence[Pods], end: int) -> Vector:
        """What a node has beside them."""
        cpu = int((self.system.cpu or Decimal(0)) * 1000)
        taken = [cpu, int(self.system.memory or 0), *([0] * (len(room) - 2))]
        for one in there:
            asked = one.demand(end, self.devices)
            taken = [some + each * one.times for some, each in zip(taken, asked, strict=True)]
        return tuple(max(0, some - used) for some, used in zip(room, taken, strict=True))


class Sites:
    """Makes sites of the pools of one cluster."""

    def __init__(
        self, cluster: KnownCluster, market: Market, daemons: Daemons, devices: Sequence[str]
    ) -> None:
        self.cluster, self.market, self.daemons, self.devices = cluster, market, daemons, devices

    def fixed(self, pool: NodePool) -> Site | None:
        """The site of a pool with one machine type; None where nobody has described that."""
        kind = machine(pool.provider, pool.machines[0]) if pool.machines else None
        return self.of(pool, self.equipped(kind, pool), pool.name) if kind else None

    def equipped(self, kind: Machine, pool: NodePool) -> Machine:
        """A machine with the devices that are attached to it."""
        if not pool.devices:
            return kind
        return kind._replace(devices={**kind.devices, **pool.devices}, model=pool.model)

    def of(self, pool: NodePool, kind: Machine, name: str) -> Site:
        node = self.market.node(pool, self.cluster.region, kind, allocatable(kind, pool.told))
        there = self.daemons.on(self.labels(pool, kind), pool.taints)
        low, expected, high = (self.daemons.left(self.room(node), there, end) for end in ENDS)
        return Site(pool, name, node, (low, expected, high), there)

    def room(self, node: Node) -> Vector:
        room = node.room
        devices = (node.machine.devices.get(name, 0) for name in self.devices)
        return (room.cpu, room.memory, room.pods, room.ephemeral, *devices)

    def capacity(self, pool: NodePool, kind: Machine, end: int) -> Vector:
        """What a node has for pods, without asking what it costs."""
        node = Node(kind, allocatable(kind, pool.told), None, Decimal(1))
        there = self.daemons.on(self.labels(pool, kind), pool.taints)
        return self.daemons.left(self.room(node), there, end)

    def labels(self, pool: NodePool, kind: Machine) -> Labels:
        """The labels of a node: its pool's, its machine's, and where it stands."""
        zones = {"topology.kubernetes.io/zone": None, "kubernetes.io/hostname": None}
        where = {"topology.kubernetes.io/region": None, **zones}
        capacity = frozenset({"spot"} if pool.spot and not pool.dynamic else {"on-demand"})
        bought = {"karpenter.sh/capacity-type": capacity} if pool.dynamic else {}
        return {**where, **bought, **machine_labels(kind), **pool.labels}


def tolerated(pool: NodePool, pods: Pods) -> tuple[Taint, ...]:
    """The taints that matter to pods: GKE lets those that ask for GPUs on nodes that have them."""
    if pool.provider != "google" or GPU not in pods.workload.pod.extended:
        return pool.taints
    return tuple(one for one in pool.taints if one.key != GPU)


def started(site: Site, existing: Requests) -> Site:
    """A site on which the pods of others fill nodes first, one after the other."""
    capacity = site.capacity[EXPECTED]
    asked = int((existing.cpu or Decimal(0)) * 1000), int(existing.memory or 0)
    left = [some if room else 0 for some, room in zip(asked, capacity, strict=False)]
    runs: list[Run] = []
    while any(left):
        taken = [min(some, room) for some, room in zip(left, capacity, strict=False)]
        alike = min(some // each for some, each in zip(left, taken, strict=True) if each)
        room = [room - each for room, each in zip(capacity, taken, strict=False)]
        runs.append(Run((*room, *capacity[2:]), alike))
        left = [some - each * alike for some, each in zip(left, taken, strict=True)]
    return replace(site, start=tuple(runs))
