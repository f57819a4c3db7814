"""Pools whose nodes Karpenter makes as pods need them: NodePool, and the classes of nodes.

https://karpenter.sh/docs/concepts/nodepools/, nodeclasses; the same kinds are those of EKS Auto
Mode and of AKS node auto-provisioning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ..model import Configuration, Resource, Value
from ..prices.instances import described
from ..prices.snapshot import embedded
from ..sources.kubernetes.quantities import bytes_of, cores
from .nodes import GIB, Machine, Told, eks_table, machine
from .pools import NodePool
from .scheduling import Labels, Requirement, Taint, fixed, inside, meets, requirement
from .virtual_nodes import maps

POOLS = ("NodePool", "Provisioner")
CLASSES = ("EC2NodeClass", "AWSNodeTemplate", "NodeClass", "AKSNodeClass")
AUTO_GROUP = "eks.amazonaws.com"
CAPACITY, TYPE = "karpenter.sh/capacity-type", "node.kubernetes.io/instance-type"
DISKS = {"aws": 20, "azure": 128}  # GiB; AL2023's, and AKS's
BOTTLEROCKET, WINDOWS, AUTO = 24, 50, 80
AUTO_PODS = 110
AWS_NAME = re.compile(r"([a-z]++)(?:-[a-z0-9]++)?+([0-9]*+)([a-z0-9-]*+)\.(.+)")
AZURE_NAME = re.compile(r"Standard_([A-Z]+)([0-9]+)(?:-[0-9]+)?([a-z]*)(?:_(.*))?")
NOT_MADE = ("metal", "mac")  # in the names of machines that no autoscaler takes unasked


def pools_in(
    resources: Iterable[Resource], home: Configuration, provider: str
) -> Iterator[NodePool]:
    """The pools among the objects of a project."""
    found = list(resources)
    classes = {str(one.values.get("name")): one for one in found if one.type in CLASSES}
    for one in found:
        if one.type in POOLS and inside(values(one), "spec"):
            yield pool(one, classes, home, provider)


def values(resource: Resource) -> Mapping[str, Value]:
    return {"spec": resource.values.get("spec"), "apiVersion": resource.values.get("apiVersion")}


def pool(
    resource: Resource, classes: Mapping[str, Resource], home: Configuration, provider: str
) -> NodePool:
    spec = inside(values(resource), "spec")
    made = inside(spec, "template", "spec") or spec  # a Provisioner has no template
    reference = inside(made, "nodeClassRef")
    own = classes.get(str(reference.get("name")))
    managed = reference.get("group") == AUTO_GROUP or reference.get("kind") == "NodeClass"
    needs = tuple(map(requirement, maps(made.get("requirements"))))
    name, static = str(resource.values.get("name")), number(spec.get("replicas"))
    labels = inside(spec, "template", "metadata", "labels") or inside(spec, "labels")
    return NodePool(
        name=name,
        provider=provider,
        machines=(),
        least=static or 0,
        most=static if static is not None else number(inside(spec, "limits").get("nodes")),
        labels={**open_labels(needs), **fixed({"karpenter.sh/nodepool": name, **texts(labels)})},
        taints=tuple(taints(made)),
        spot=any(one.key == CAPACITY and "spot" in one.values for one in needs),
        told=told(own, managed, provider),
        scales=static is None,
        dynamic=True,
        managed=managed,
        weight=number(spec.get("weight")) or 0,
        requirements=needs,
        most_cpu=limited(spec, "cpu"),
        most_memory=limited(spec, "memory"),
        home=home,
        location=resource.location,
    )


def open_labels(needs: Iterable[Requirement]) -> dict[str, frozenset[str] | None]:
    """Labels that a pool sets as its pods ask, within its requirements."""
    return {
        one.key: frozenset(one.values) if one.operator == "In" else None
        for one in needs
        if one.operator in ("In", "Exists", "NotIn", "Gt", "Lt", "Gte", "Lte")
    }


def texts(labels: Mapping[str, Value]) -> dict[str, str]:
    return {name: value for name, value in labels.items() if isinstance(value, str)}


def taints(made: Mapping[str, Value]) -> Iterator[Taint]:
    for one in maps(made.get("taints")):
        yield Taint(str(one.get("key")), str(one.get("value") or ""), str(one.get("effect")))


def told(own: Resource | None, managed: bool, provider: str) -> Told:
    """What the class of the nodes says of their disk and their pods."""
    spec = inside(values(own), "spec") if own else {}
    pods = number(inside(spec, "kubelet").get("maxPods")) or number(spec.get("maxPods"))
    mapped = maps(spec.get("blockDeviceMappings"))
    disks = [size(inside(one, "ebs").get("volumeSize")) for one in mapped]
    whole = sum(filter(None, disks)) or size(inside(spec, "ephemeralStorage").get("size"))
    whole = whole or number(spec.get("osDiskSizeGB"))
    if managed:
        return Told(pods or AUTO_PODS, disk_gib=Decimal(whole or AUTO))
    return Told(pods, disk_gib=Decimal(whole or system_disk(spec) or DISKS.get(provider, 20)))


def system_disk(spec: Mapping[str, Value]) -> int | None:
    """The disk that an image brings where the class maps none."""
    aliases = [str(one.get("alias")) for one in maps(spec.get("amiSelectorTerms"))]
    image = " ".join([*aliases, str(spec.get("amiFamily"))]).lower()
    known = {"bottlerocket": BOTTLEROCKET, "windows": WINDOWS}
    return next((gib for word, gib in known.items() if word in image), None)


def size(said: Value) -> int | None:
    """GiB of a quantity."""
    try:
        found = bytes_of(said)
    except ValueError:
        return None
    return -(-int(found) // GIB) if isinstance(found, Decimal) else None


def limited(spec: Mapping[str, Value], name: str) -> int | None:
    """What all nodes of a pool may have together: thousandths of a CPU, or bytes."""
    try:
        found = (cores if name == "cpu" else bytes_of)(inside(spec, "limits").get(name))
    except ValueError:
        return None
    if not isinstance(found, Decimal):
        return None
    return int(found * 1000) if name == "cpu" else int(found)


def number(said: Value) -> int | None:
    if isinstance(said, str) and said.isascii() and said.isdigit() and len(said) < 9:
        return int(said)
    return said if isinstance(said, int) and not isinstance(said, bool) else None


# --------------------------------------------------------------------------------- machine types


def candidates(pool: NodePool) -> list[Machine]:
    """The machine types that a pool may make its nodes of."""
    named = {value for one in pool.requirements if one.key == TYPE for value in one.values}
    return [
        kind
        for kind in every(pool.provider)
        if (kind.name in named or not any(word in kind.name for word in NOT_MADE))
        and suits(kind, pool)
    ]


def suits(kind: Machine, pool: NodePool) -> bool:
    """Whether a machine has what the pool's requirements say of machines."""
    labels = machine_labels(kind)
    return all(one.key not in labels or meets(labels, one) for one in pool.requirements) and all(
        one.key in labels or not is_of_machine(one.key) or one.operator in ("NotIn", "DoesNotExist")
        for one in pool.requirements
    )


def is_of_machine(name: str) -> bool:
    return "/instance-" in name or name.startswith("karpenter.azure.com/sku-")


def every(provider: str) -> list[Machine]:
    if provider == "aws":
        return list(eks_table().values())
    names = (name for vendor, name in described(embedded()) if vendor == provider)
    return [kind for name in map(written, names) if (kind := machine(provider, name))]


def written(name: str) -> str:
    """The name of a size as Azure writes it: Standard_NC24ads_A100_v4."""
    match = re.fullmatch(r"standard_([a-z]+)(.*)", name)
    if match is None:
        return name
    head, *tokens = match[2].split("_")
    words = [token if token.startswith("v") else token.upper() for token in tokens]
    return "_".join([f"Standard_{match[1].upper()}{head}", *words])


def machine_labels(kind: Machine) -> Labels:
    """The labels that a machine's type gives its node."""
    common = {
        TYPE: kind.name,
        "kubernetes.io/arch": kind.arch,
        "kubernetes.io/os": "linux",
    }
    describe = {"aws": aws_labels, "azure": azure_labels}.get(kind.provider)
    return fixed({**common, **(describe(kind) if describe else {})})


def aws_labels(kind: Machine) -> dict[str, str]:
    match = AWS_NAME.fullmatch(kind.name)
    if match is None:
        return {}
    family, _, size = kind.name.partition(".")
    said = {
        "category": match[1],
        "family": family,
        "generation": match[2],
        "size": size,
        "cpu": str(kind.vcpu),
        "memory": str(kind.memory),
        "hypervisor": "" if "metal" in size else "nitro",
        "cpu-manufacturer": maker(family, kind.arch),
    }
    devices = sum(kind.devices.values())
    if kind.model:
        said |= {"gpu-name": kind.model, "gpu-count": str(devices)}
        said["gpu-manufacturer"] = "amd" if kind.model.startswith("radeon") else "nvidia"
    if "d" in match[3]:
        said["local-nvme"] = "1"
    found = {f"karpenter.k8s.aws/instance-{name}": value for name, value in said.items()}
    return {**found, **{f"{AUTO_GROUP}/instance-{name}": value for name, value in said.items()}}


def maker(family: str, arch: str) -> str:
    """Who made the CPU: a letter behind the generation says it."""
    if arch == "arm64":
        return "aws"
    return "amd" if re.search(r"[0-9][a-z]*a", family) else "intel"


def azure_labels(kind: Machine) -> dict[str, str]:
    match = AZURE_NAME.fullmatch(kind.name)
    if match is None:
        return {}
    said = {
        "name": kind.name,
        "family": match[1][0],
        "series": f"{match[1]}{match[3]}_{match[4] or ''}".rstrip("_"),
        "version": (match[4] or "v1").rpartition("v")[2],
        "cpu": str(kind.vcpu),
        "memory": str(kind.memory),
        "gpu-count": str(sum(kind.devices.values())),
    }
    return {f"karpenter.azure.com/sku-{name}": value for name, value in said.items()}
