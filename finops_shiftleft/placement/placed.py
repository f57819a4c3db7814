"""What placing pods on nodes finds out: the frozen values that reports and deltas are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from ..location import Location
from ..model import ZERO, Amount, Configuration, Diagnostic, LineItem
from .packing import Packed, Vector


class Key(NamedTuple):
    """A resource of one project."""

    project: str
    path: str
    environment: str | None
    address: str


def key(configuration: Configuration, address: str) -> Key:
    """The key of a resource of a configuration, or of an instance of it."""
    return Key(configuration.name, configuration.path, configuration.environment, address)


class PoolKey(NamedTuple):
    """A pool of nodes. The same on both sides of a change."""

    cluster: str
    pool: str


@dataclass(frozen=True, slots=True)
class PoolUse:
    """A pool with what runs on it, a month.

    `nodes` are those that run; `node` is what one of them costs (None where that is not known).
    `allocated` is the part of the pool's cost that workloads of this run ask for, `others` that of
    system DaemonSets and of pods that finops.yml says run there too, `idle` what nobody asks for:
    the three are nodes x node, exactly, at each end. `lines` are the last two, for a report.
    `scales` says that nodes come and go with pods, `billed` that those beyond what Terraform
    counts are on the bill of this run. `packed` are the nodes that pods take, as expected, `part`
    those that are there for a part of the month; never fewer than `floor`, nor more than `limit`.
    `daemons` run on each of them, and ask for so much there.
    """

    key: PoolKey
    provider: str
    region: str
    instance_type: str
    nodes: Amount
    node: Amount | None
    allocated: Amount
    others: Amount
    idle: Amount
    lines: tuple[LineItem, ...]
    scales: bool
    billed: bool
    packed: Packed
    part: Decimal = ZERO
    floor: Decimal = ZERO
    limit: int | None = None
    daemons: Mapping[Key, Vector] = field(default_factory=dict)
    knows_others: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Configurations whose Kubernetes resources know their cluster and, where they run pods, their
    placement. `allocated` are the lines, of basis `allocated`, of workloads on nodes: beside the
    total, never in it. `assumed` are the things that were taken for granted, a sentence each."""

    configurations: tuple[Configuration, ...]
    allocated: Mapping[Key, tuple[LineItem, ...]] = field(default_factory=dict)
    pools: Mapping[PoolKey, PoolUse] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    assumed: tuple[str, ...] = ()


class Marginal(NamedTuple):
    """What a change of pods does to the nodes that run, a month: by pool, and for each workload
    that changed its part of that. Nothing is added up twice: the parts are the pools' sum."""

    pools: Mapping[PoolKey, Amount]
    workloads: Mapping[Key, Amount]
    notes: tuple[str, ...] = ()
