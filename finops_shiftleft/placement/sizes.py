"""The sizes of pods that are billed themselves, in the platform's own steps."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

MIB, GIB = 2**20, 2**30  # bytes


class Unschedulable(Exception):
    """No place can hold the pod; says why."""


class Request(NamedTuple):
    """What one pod requests: cores, bytes, bytes of scratch space."""

    cpu: Decimal
    memory: Decimal
    ephemeral: Decimal = Decimal(0)


class Size(NamedTuple):
    """What one pod is billed for, an hour. `gib` are GB where the platform bills those."""

    vcpu: Decimal
    gib: Decimal
    ephemeral: Decimal = Decimal(0)
