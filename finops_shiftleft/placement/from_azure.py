"""AKS clusters in Terraform: the default pool, further pools, virtual nodes, provisioned nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..model import Resource, Value, Values
from .nodes import Told
from .pools import DISKS, NODES, KnownCluster, NodePool
from .scheduling import Requirement, taint
from .terraform import Declared, Ends, counted, instances, labels_of, region_of
from .values import Overlay, block, blocks, pairs, text, texts, truth, whole

POOL = "azurerm_kubernetes_cluster_node_pool"
SPOT_TAINT = taint("kubernetes.azure.com/scalesetpriority=spot:NoSchedule")
CRITICAL = taint("CriticalAddonsOnly=true:NoSchedule")
OVERLAY, NODE_SUBNET, KUBENET = 250, 30, 110  # pods on a node, by the network
DISK = Decimal(DISKS["azure"])
PROVISIONED = (Requirement("karpenter.azure.com/sku-family", "In", ("D",)),)


def clusters(declared: Declared) -> Iterator[KnownCluster]:
    """The AKS clusters of a project."""
    for resource in declared.of("azurerm_kubernetes_cluster"):
        values = resource.values
        first = block(values, "default_node_pool")
        pools = [pool(resource, first, declared, default=True)]
        for one in declared.children(resource, POOL, "kubernetes_cluster_id"):
            pools.append(pool(one, one.values, declared, pods_of(values)))
        if block(values, "node_provisioning_profile").get("mode") == "Auto":
            pools.append(provisioned(resource))
        yield KnownCluster(
            name=text(values, "name", resource.address),
            provider="azure",
            region=text(values, "location") or region_of(resource),
            mode=NODES,
            version=text(values, "kubernetes_version") or None,
            zones=max(1, len(texts(first, "zones"))),
            pools=tuple(pools),
            virtual=bool(blocks(values, "aci_connector_linux")),
            controllers=tuple(controllers(values)),
            address=resource.address,
            home=declared.configuration,
        )


def controllers(values: Values) -> Iterator[str]:
    if blocks(values, "web_app_routing"):
        yield "web-app-routing"
    if blocks(values, "ingress_application_gateway"):
        yield "ingress-application-gateway"


def pods_of(cluster: Values) -> int:
    """How many pods a node takes where nobody says, by the network of the cluster."""
    network = block(cluster, "network_profile")
    if text(network, "network_plugin_mode").lower() == "overlay":
        return OVERLAY
    return NODE_SUBNET if text(network, "network_plugin").lower() == "azure" else KUBENET


def pool(
    resource: Resource,
    values: Values,
    declared: Declared,
    pods: int | None = None,
    default: bool = False,
) -> NodePool:
    """A pool: a resource of its own, or the first one of a cluster."""
    name = text(values, "name", "default" if default else resource.address)
    least, most = whole(values, "min_count"), whole(values, "max_count")
    scales = truth(values, "auto_scaling_enabled", "enable_auto_scaling") or least is not None
    said = whole(values, "node_count")
    wanted = next(one for one in (said, least, 1) if one is not None)
    low, high = (wanted if end is None or not scales else end for end in (least, most))
    ends = Ends(low, wanted, high).times(instances(resource))
    spot = text(values, "priority") == "Spot"
    mode = text(values, "mode", "System" if default else "User").lower()
    labels = {"kubernetes.azure.com/scalesetpriority": "spot"} if spot else {}
    critical = truth(values, "only_critical_addons_enabled")
    taints = [*map(taint, texts(values, "node_taints")), *([SPOT_TAINT] if spot else [])]
    return NodePool(
        name=name,
        provider="azure",
        machines=tuple(filter(None, [text(values, "vm_size")])),
        least=ends.least,
        most=ends.most,
        counted=counted(declared.said(resource, "nodes"), ends),
        labels=labels_of(
            {"agentpool": name, "kubernetes.azure.com/agentpool": name},
            {"kubernetes.azure.com/mode": mode},
            {"kubernetes.io/os": text(values, "os_type", "Linux").lower()},
            labels,
            pairs(values, "node_labels"),
        ),
        taints=(*taints, *([CRITICAL] if critical else [])),
        spot=spot,
        told=told(resource, values, pods),
        scales=scales and low < high,
        template=node(resource, values),
        home=declared.configuration,
        location=resource.location,
    )


def told(resource: Resource, values: Values, pods: int | None) -> Told:
    most = whole(values, "max_pods") or pods or pods_of(resource.values)
    return Told(most, disk_gib=Decimal(whole(values, "os_disk_size_gb") or DISKS["azure"]))


def node(resource: Resource, values: Values) -> Resource:
    """One node of the pool, as a pool of its own."""
    one: dict[str, Value] = {"node_count": 1, "min_count": None, "max_count": None}
    if resource.type != POOL:
        one |= {name: resource.values.get(name) for name in ("location", "resource_group_name")}
    return replace(
        resource, type=POOL, values=Overlay(values, one), count=1, instances=(), alike=None
    )


def provisioned(resource: Resource | None) -> NodePool:
    """The pool that node auto-provisioning has built in."""
    return NodePool(
        name="default",
        provider="azure",
        machines=(),
        labels=labels_of({"karpenter.sh/nodepool": "default"}),
        told=Told(pods_of(resource.values) if resource else OVERLAY, disk_gib=DISK),
        scales=True,
        dynamic=True,
        requirements=PROVISIONED,
        location=resource.location if resource else None,
    )
