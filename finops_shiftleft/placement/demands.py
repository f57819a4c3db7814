"""What the workloads of a cluster ask of its nodes, at each end of their ranges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from functools import cached_property

from ..model import HOURS_A_MONTH, ZERO, Amount, Configuration, Unknown, Value
from ..sources.kubernetes.pods import ALWAYS, PodRequest, Workload
from .packing import Group, Vector
from .placed import Key, key
from .scheduling import keeps_apart
from .terraform import instances

LOW, EXPECTED, HIGH = ENDS = range(3)
MOST = 1_000_000  # pods of one workload that are packed


@dataclass(frozen=True, eq=False)
class Pods:
    """The pods of one workload: `name` is its own among all of a cluster, `times` how many of the
    resource there are."""

    workload: Workload
    home: Configuration
    name: str
    times: int

    @cached_property
    def key(self) -> Key:
        return key(self.home, self.workload.resource.address)

    @property
    def spec(self) -> Mapping[str, Value]:
        return self.workload.spec

    @cached_property
    def unknown(self) -> Unknown | None:
        """Why nothing can be said of them."""
        pod = self.workload.pod
        parts = (pod.cpu, pod.memory, self.workload.replicas)
        return next((one for one in parts if isinstance(one, Unknown)), None)

    @property
    def steady(self) -> bool:
        """Whether they run all month."""
        return not self.workload.once and self.workload.share == ALWAYS

    @cached_property
    def replicas(self) -> Amount:
        """How many of them run at a time, over all instances of the resource."""
        replicas = self.workload.replicas
        assert isinstance(replicas, Amount)
        return replicas * self.times

    @cached_property
    def share(self) -> Amount:
        """The part of a month that each of them runs; of a Job, that its hours are."""
        hours = self.workload.hours
        if self.workload.once and hours is not None:
            return Amount(*(end / HOURS_A_MONTH for end in hours.ends))
        return self.workload.share

    @cached_property
    def apart(self) -> bool:
        return keeps_apart(self.spec, self.workload.labels)

    def many(self, end: int) -> int:
        """The pods that need room at a time; several runs of a CronJob may overlap."""
        at_a_time = max(Decimal(1), self.workload.share.ends[end].to_integral_value(ROUND_CEILING))
        wanted = (self.replicas.ends[end] * at_a_time).to_integral_value(ROUND_CEILING)
        return min(MOST, int(wanted))

    def demand(self, end: int, devices: Sequence[str]) -> Vector:
        return demand(self.workload.pod, end, devices)

    def group(self, end: int, devices: Sequence[str], many: int | None = None) -> Group:
        count = self.many(end) if many is None else many
        return Group(self.name, self.demand(end, devices), count, self.apart)


def demand(pod: PodRequest, end: int, devices: Sequence[str]) -> Vector:
    """One pod: CPU, memory, itself, scratch space, devices."""
    sizes = (at(pod.cpu, end) * 1000, at(pod.memory, end))
    cpu, memory = (int(size.to_integral_value(ROUND_CEILING)) for size in sizes)
    scratch = int(at(pod.ephemeral, end))
    return (cpu, memory, 1, scratch, *(pod.extended.get(name, 0) for name in devices))


def at(amount: Amount | Unknown, end: int) -> Decimal:
    return ZERO if isinstance(amount, Unknown) else amount.ends[end]


def numbered(workloads: Sequence[tuple[Configuration, Workload]]) -> list[Pods]:
    """The workloads of a cluster, each with a name of its own that is the same on both sides of a
    change."""
    taken: dict[str, int] = {}
    found = []
    for home, workload in workloads:
        parts = home.name, home.path, home.environment or "", workload.resource.address
        where = "|".join((*parts, workload.name))
        taken[where] = taken.get(where, 0) + 1
        name = where if taken[where] == 1 else f"{where}|{taken[where]}"
        found.append(Pods(workload, home, name, instances(workload.resource)))
    return found
