"""What a workload asks of a cluster: the frozen values between the manifests and the placement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from ...model import ONE, Amount, Resource, Unknown, Value

ALWAYS = Amount.exactly(ONE)


class Assumption(NamedTuple):
    """What is taken for granted of a workload: `said` says it in words. That so many containers,
    which request nothing of a resource, request this much of it; that it runs so many minutes."""

    number: Decimal
    unit: str
    much: str
    said: str
    label: str = "Assumed request"


@dataclass(frozen=True, slots=True)
class PodRequest:
    """What one pod requests, as the scheduler adds it up.

    `cpu` is in cores, `memory` and `ephemeral` in bytes; `low` and `high` differ from `expected`
    where a request is missing and was assumed, or an autoscaler may change it. `extended` are whole
    devices by name (`nvidia.com/gpu`). `assumed` is what was assumed.
    """

    cpu: Amount | Unknown
    memory: Amount | Unknown
    ephemeral: Amount | Unknown
    extended: Mapping[str, int] = field(default_factory=dict)
    assumed: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Workload:
    """An object that runs pods.

    `replicas` are the pods that run at a time; with `per_node` one runs on every eligible node and
    `replicas` is 1. `share` is the part of the month that each of them runs (CronJob), above 1
    where runs overlap. `once` marks a Job: each of its `replicas` runs for `hours`, paid once.
    `spec` is the pod's own (nodeSelector, affinity, tolerations, ...), `labels` are the pod's.
    `notes` are warnings and causes of a range, `assumed` is what was assumed beside requests.
    """

    resource: Resource
    kind: str
    namespace: str
    name: str
    pod: PodRequest
    replicas: Amount | Unknown
    spec: Mapping[str, Value]
    labels: Mapping[str, str] = field(default_factory=dict)
    per_node: bool = False
    share: Amount = ALWAYS
    once: bool = False
    hours: Amount | None = None
    notes: tuple[str, ...] = ()
    assumed: tuple[Assumption, ...] = ()
