"""What a pod on AKS virtual nodes is billed for: containers of Azure Container Instances.

github.com/virtual-kubelet/azure-aci rounds each container's requests down, as done here.
https://learn.microsoft.com/azure/aks/virtual-nodes
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from ..model import Unknown, Value
from ..sources.kubernetes.quantities import bytes_of, cores
from .sizes import Size, Unschedulable

CPU_STEP, GB_STEP = Decimal("0.01"), Decimal("0.1")
CPU_DEFAULT, GB_DEFAULT = Decimal(1), Decimal("1.5")
GB = 10**9  # bytes


def size(spec: Mapping[str, Value]) -> Size:
    """The sum over a pod's containers. Raises Unschedulable for what virtual nodes do not run."""
    if spec.get("initContainers"):
        raise Unschedulable("virtual nodes do not run init containers")
    if any("persistentVolumeClaim" in volume for volume in maps(spec.get("volumes"))):
        raise Unschedulable("virtual nodes do not mount persistent volume claims")
    cpu = gb = Decimal(0)
    for container in maps(spec.get("containers")):
        cpu += rounded(asked(container, "cpu"), CPU_STEP, CPU_DEFAULT)
        memory = asked(container, "memory")
        gb += rounded(None if memory is None else memory / GB, GB_STEP, GB_DEFAULT)
    return Size(cpu, gb)


def asked(container: Mapping[str, Value], name: str) -> Decimal | None:
    """What a container requests, or is limited to; None where neither is said, or known."""
    resources = container.get("resources")
    if not isinstance(resources, Mapping):
        return None
    read = cores if name == "cpu" else bytes_of
    for part in maps([resources.get("requests"), resources.get("limits")]):
        if part.get(name) is None:
            continue
        try:
            found = read(part[name])
        except ValueError:
            return None
        return None if isinstance(found, Unknown) else found
    return None


def rounded(asked: Decimal | None, step: Decimal, default: Decimal) -> Decimal:
    if asked is None:
        return default
    return max(step, (asked / step).to_integral_value(ROUND_FLOOR) * step)


def maps(value: Value) -> Sequence[Mapping[str, Value]]:
    """The mappings of a list; none where there is no list."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
