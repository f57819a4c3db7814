"""GKE clusters in Terraform: Autopilot, or pools of nodes in each zone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from ..model import Resource, Value, Values
from .nodes import GPU, Told, machine
from .pools import AUTOPILOT, DISKS, NODES, KnownCluster, NodePool
from .scheduling import Taint
from .terraform import Declared, Ends, counted, instances, labels_of, region_of
from .values import Overlay, block, blocks, pairs, text, texts, truth, whole

POOL = "google_container_node_pool"
EFFECTS = {
    "NO_SCHEDULE": "NoSchedule",
    "NO_EXECUTE": "NoExecute",
    "PREFER_NO_SCHEDULE": "PreferNoSchedule",
}
GPU_TAINT = Taint(GPU, "present", "NoSchedule")
MODELS = {"a100": "nvidia-tesla-a100", "a100-80gb": "nvidia-a100-80gb", "t4": "nvidia-tesla-t4"}
MODELS |= {"l4": "nvidia-l4", "h100-80gb": "nvidia-h100-80gb"}


def clusters(declared: Declared) -> Iterator[KnownCluster]:
    """The GKE clusters of a project."""
    for resource in declared.of("google_container_cluster"):
        values = resource.values
        place = text(values, "location") or region_of(resource) or ""
        zones = len(zones_of(values, place)) or 3
        autopilot = truth(values, "enable_autopilot")
        yield KnownCluster(
            name=text(values, "name", resource.address),
            provider="google",
            region=region(place) or None,
            mode=AUTOPILOT if autopilot else NODES,
            version=text(values, "min_master_version") or None,
            zones=zones,
            pools=() if autopilot else tuple(pools(resource, place, declared)),
            address=resource.address,
            home=declared.configuration,
        )


def is_zone(place: str) -> bool:
    return place.count("-") == 2


def region(place: str) -> str:
    return place.rpartition("-")[0] if is_zone(place) else place


def zones_of(values: Values, place: str, fallback: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The zones that are named, and that of a zonal cluster; none where Google chooses three."""
    named = tuple(texts(values, "node_locations"))
    own = (place,) if is_zone(place) else ()
    return tuple(dict.fromkeys((*own, *named))) if named or own else fallback


def pools(resource: Resource, place: str, declared: Declared) -> Iterator[NodePool]:
    """The pools of a cluster: those in its block, those of their own, and the default one."""
    values, zones = resource.values, zones_of(resource.values, place)
    limit = whole(values, "default_max_pods_per_node")
    inline = blocks(values, "node_pool")
    for one in inline:
        yield pool(resource, one, place, zones, declared, limit)
    for other in declared.children(resource, POOL, "cluster"):
        where = text(other.values, "location", place)
        yield pool(other, other.values, where, zones, declared, limit)
    if not inline and not truth(values, "remove_default_node_pool"):
        first = Overlay(values, {"name": "default-pool", "autoscaling": None})
        yield pool(resource, first, place, zones, declared, limit)


def pool(
    resource: Resource,
    values: Values,
    place: str,
    cluster_zones: tuple[str, ...],
    declared: Declared,
    limit: int | None,
) -> NodePool:
    """A pool; its counts are those of each zone unless they are called total."""
    zones = zones_of(values, place, cluster_zones)
    times = (len(zones) or 3) * instances(resource)
    ends = ends_of(values, times, instances(resource))
    config = block(values, "node_config")
    name, kind = text(values, "name", resource.address), text(config, "machine_type", "e2-medium")
    devices, model = accelerators(config, kind)
    spot = truth(config, "spot", "preemptible")
    disk = whole(config, "disk_size_gb") or DISKS["google"]
    pods = whole(values, "max_pods_per_node") or limit
    said = declared.said(resource, "nodes") if resource.type == POOL else None
    return NodePool(
        name=name,
        provider="google",
        machines=(kind,),
        least=ends.least,
        most=ends.most,
        counted=counted(said, ends),
        labels=labels_of(
            {"cloud.google.com/gke-nodepool": name},
            {"cloud.google.com/gke-accelerator": model} if model else {},
            {"cloud.google.com/gke-spot": "true"} if spot else {},
            pairs(config, "labels"),
        ),
        taints=(*taints(config), *([GPU_TAINT] if devices or model else [])),
        spot=spot,
        told=Told(pods, disk_gib=Decimal(disk)),
        scales=ends.least < ends.most,
        devices=devices,
        model=model,
        template=node(resource, values, place, zones),
        home=declared.configuration,
        location=resource.location,
    )


def ends_of(values: Values, times: int, clusters: int) -> Ends:
    """The nodes of a pool in all its zones."""
    scaling = block(values, "autoscaling")
    lowest, highest = (whole(scaling, f"total_{end}_node_count") for end in ("min", "max"))
    if highest is not None:
        return Ends(lowest or 0, lowest or 0, highest).times(clusters)
    low, high = (whole(scaling, f"{end}_node_count") for end in ("min", "max"))
    if high is not None:
        return Ends(low or 0, low or 0, high).times(times)
    numbers = (whole(values, "node_count"), whole(values, "initial_node_count"), 1)
    fixed = next(one for one in numbers if one is not None)
    return Ends(fixed, fixed, fixed).times(times)


def accelerators(config: Values, kind: str) -> tuple[Mapping[str, int], str]:
    """GPUs that are attached to a machine, and the model of those that it has."""
    known = machine("google", kind)
    built_in = known.devices if known else {}
    for one in blocks(config, "guest_accelerator"):
        count = whole(one, "count") or 0
        if count:
            return ({} if built_in else {GPU: count}), text(one, "type")
    return {}, MODELS.get(known.model, known.model) if known and built_in else ""


def taints(config: Values) -> Iterator[Taint]:
    for one in blocks(config, "taint"):
        effect = text(one, "effect")
        yield Taint(text(one, "key"), text(one, "value"), EFFECTS.get(effect, effect))


def node(resource: Resource, values: Values, place: str, zones: tuple[str, ...]) -> Resource:
    """One node of the pool, as a pool of its own in one zone."""
    where = zones[0] if zones else f"{place}-a"
    one: dict[str, Value] = {
        "name": None,
        "node_count": 1,
        "initial_node_count": None,
        "autoscaling": None,
        "location": where,
        "node_locations": [where],
    }
    kept = replace(resource, type=POOL, count=1, instances=(), alike=None)
    return replace(kept, values=Overlay(values, one))
