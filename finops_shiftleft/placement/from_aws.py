"""EKS clusters in Terraform: node groups, Fargate profiles, Auto Mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..model import Resource
from .nodes import Told
from .pools import AUTO, DISKS, FARGATE, NODES, KnownCluster, NodePool, Selector
from .scheduling import Requirement, Taint
from .terraform import Declared, Ends, counted, instances, labels_of, region_of
from .values import Overlay, block, blocks, pairs, text, texts, truth, whole

EFFECTS = {
    "NO_SCHEDULE": "NoSchedule",
    "NO_EXECUTE": "NoExecute",
    "PREFER_NO_SCHEDULE": "PreferNoSchedule",
}
AUTO_DISK = Decimal(80)  # GiB of gp3 that a node of Auto Mode has
AUTO_PODS = 110  # at most on a node of Auto Mode
CRITICAL = Taint("CriticalAddonsOnly", "", "NoSchedule")
GENERAL = (  # of the pools that Auto Mode has built in
    Requirement("eks.amazonaws.com/instance-category", "In", ("c", "m", "r")),
    Requirement("eks.amazonaws.com/instance-generation", "Gt", ("4",)),
    Requirement("karpenter.sh/capacity-type", "In", ("on-demand",)),
)
ARCHES = {"general-purpose": ("amd64",), "system": ("amd64", "arm64")}


def clusters(declared: Declared) -> Iterator[KnownCluster]:
    """The EKS clusters of a project."""
    for resource in declared.of("aws_eks_cluster"):
        values = resource.values
        groups = declared.children(resource, "aws_eks_node_group", "cluster_name")
        pools = [pool(one, declared) for one in groups]
        made = auto_pools(resource) if is_auto(resource) else []
        profiles = declared.children(resource, "aws_eks_fargate_profile", "cluster_name")
        selectors = tuple(one for profile in profiles for one in selectors_of(profile))
        only_fargate = bool(selectors) and not pools and not made
        yield KnownCluster(
            name=text(values, "name", resource.address),
            provider="aws",
            region=region_of(resource),
            mode=AUTO if is_auto(resource) else FARGATE if only_fargate else NODES,
            version=version_of(resource),
            zones=zones_of(resource),
            pools=(*pools, *made),
            fargate=selectors,
            controllers=tuple(controllers(resource, declared)),
            address=resource.address,
            home=declared.configuration,
        )


def version_of(resource: Resource) -> str | None:
    version = resource.values.get("version")
    return str(version) if isinstance(version, str | int | Decimal) else None


def is_auto(resource: Resource) -> bool:
    return truth(block(resource.values, "compute_config"), "enabled")


def zones_of(resource: Resource) -> int:
    """As many zones as subnets are named, three at most; two at least is what EKS wants."""
    subnets = block(resource.values, "vpc_config").get("subnet_ids")
    known = len(subnets) if isinstance(subnets, list | tuple | set | frozenset) else 0
    return min(3, max(2, known)) if known else 3


def controllers(resource: Resource, declared: Declared) -> Iterator[str]:
    """What else runs in the cluster by Terraform: add-ons and charts, by their names."""
    for addon in declared.children(resource, "aws_eks_addon", "cluster_name"):
        yield text(addon.values, "addon_name")
    if is_auto(resource):
        yield "eks-auto-mode"


def pool(group: Resource, declared: Declared) -> NodePool:
    """A managed node group."""
    values, scaling = group.values, block(group.values, "scaling_config")
    least, most = whole(scaling, "min_size"), whole(scaling, "max_size")
    wanted = whole(scaling, "desired_size") or least or 0
    low, high = (wanted if end is None else end for end in (least, most))
    ends = Ends(low, wanted, high).times(instances(group))
    name = text(values, "node_group_name", group.address)
    spot = values.get("capacity_type") == "SPOT"
    own = block(values, "launch_template")
    template = declared.template(own) if blocks(values, "launch_template") else None
    types = texts(values, "instance_types")[:1] or (
        [text(template.values, "instance_type")] if template else ["t3.medium"]
    )
    disk = whole(values, "disk_size") or DISKS["aws"]
    one = [{"min_size": 1, "desired_size": 1, "max_size": 1}]
    node = Overlay(values, {"scaling_config": one, "node_group_name": None})
    return NodePool(
        name=name,
        provider="aws",
        machines=tuple(filter(None, types)),
        least=ends.least,
        most=ends.most,
        counted=counted(declared.said(group, "instances"), ends),
        labels=labels_of(
            {"eks.amazonaws.com/nodegroup": name},
            {"eks.amazonaws.com/capacityType": "SPOT" if spot else "ON_DEMAND"},
            pairs(values, "labels"),
        ),
        taints=tuple(taints(group)),
        spot=spot,
        told=Told(disk_gib=Decimal(disk)),
        scales=low < high,
        template=replace(group, values=node, count=1, instances=(), alike=None),
        home=declared.configuration,
        location=group.location,
    )


def taints(group: Resource) -> Iterator[Taint]:
    for one in blocks(group.values, "taint"):
        effect = text(one, "effect")
        yield Taint(text(one, "key"), text(one, "value"), EFFECTS.get(effect, effect))


def selectors_of(profile: Resource) -> Iterator[Selector]:
    for one in blocks(profile.values, "selector"):
        namespace = text(one, "namespace")
        if namespace:
            yield Selector(namespace, pairs(one, "labels"))


def auto_pools(resource: Resource) -> list[NodePool]:
    """The pools of Auto Mode that the cluster has switched on."""
    names = texts(block(resource.values, "compute_config"), "node_pools")
    return [built_in(name, resource) for name in names if name in ARCHES]


def built_in(name: str, resource: Resource | None) -> NodePool:
    """A pool of Auto Mode's own."""
    return NodePool(
        name=name,
        provider="aws",
        machines=(),
        labels=labels_of({"karpenter.sh/nodepool": name}),
        taints=(CRITICAL,) if name == "system" else (),
        told=Told(AUTO_PODS, disk_gib=AUTO_DISK),
        scales=True,
        dynamic=True,
        managed=True,
        requirements=(*GENERAL, Requirement("kubernetes.io/arch", "In", ARCHES[name])),
        location=resource.location if resource else None,
    )
