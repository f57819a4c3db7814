"""What GKE Autopilot makes of a pod's requests, which is what it bills.

https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-resource-requests
The limits are those of github.com/GoogleCloudPlatform/autopilot-cost-calculator. Clusters from 1.30
on are taken to burst: requests may be below limits, and small.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from .sizes import GIB, MIB, Request, Size, Unschedulable

BURSTING = 30  # the minor version from which clusters do
DEFAULT_DISK, DEFAULT_DAEMON_DISK, LEAST_DISK = GIB, 100 * MIB, 10 * MIB  # bytes


class Limits(NamedTuple):
    """Of a compute class: thousandths of a CPU and MiB, GiB for each vCPU, the step of the CPU."""

    least_cpu: int
    least_memory: int
    most_cpu: int
    most_memory: int
    least_ratio: Decimal
    most_ratio: Decimal
    step: int


def limits(cpu: int, memory: int, cpus: int, gib: int, low: str, high: str, step: int) -> Limits:
    return Limits(cpu, memory, cpus * 1000, gib * 1024, Decimal(low), Decimal(high), step)


PLAIN = limits(50, 52, 30, 110, "1", "6.5", 50)
CLASSES = {
    "general-purpose": PLAIN,
    "Balanced": limits(250, 512, 222, 851, "1", "8", 250),
    "Scale-Out": limits(250, 1024, 54, 216, "4", "4", 250),
}
WITHOUT_BURSTING = limits(250, 512, 30, 110, "1", "6.5", 250)
SCALE_OUT_ARM = limits(250, 1024, 43, 172, "4", "4", 250)
PLAIN_NAMES = ("", "autopilot", "autopilot-spot")


def limits_of(name: str, bursting: bool = True, arch: str = "amd64") -> Limits | None:
    """The limits of a class whose pods are billed; None for one whose machines are."""
    plain = "general-purpose" if name in PLAIN_NAMES else name
    if plain == "general-purpose" and not bursting:
        return WITHOUT_BURSTING
    return SCALE_OUT_ARM if (plain, arch) == ("Scale-Out", "arm64") else CLASSES.get(plain)


def bursts(version: str | None) -> bool:
    """Whether a cluster lets pods burst; one without a version is new."""
    minor = (version or "").split(".")[1:2]
    return not (minor and minor[0].isdigit() and int(minor[0]) < BURSTING)


def size(pod: Request, rule: Limits, daemon: bool = False) -> Size:
    """What becomes of a pod's requests. Raises Unschedulable above the class's limits."""
    cpu = max(pod.cpu * 1000, Decimal(rule.least_cpu))
    memory = max(pod.memory / MIB, Decimal(rule.least_memory))
    memory = max(memory, cpu * rule.least_ratio * 1024 / 1000)
    cpu = max(cpu, memory / 1024 / rule.most_ratio * 1000)
    cpu = (cpu / rule.step).to_integral_value(ROUND_CEILING) * rule.step
    memory = max(memory, cpu * rule.least_ratio * 1024 / 1000)
    if cpu > rule.most_cpu or memory > rule.most_memory:
        raise Unschedulable(
            f"Autopilot has at most {rule.most_cpu // 1000} vCPU and "
            f"{rule.most_memory // 1024} GiB for a pod of this class"
        )
    scratch = pod.ephemeral or (DEFAULT_DAEMON_DISK if daemon else DEFAULT_DISK)
    return Size(cpu / 1000, memory / 1024, max(Decimal(scratch), Decimal(LEAST_DISK)) / GIB)
