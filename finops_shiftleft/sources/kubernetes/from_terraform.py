"""Terraform's kubernetes_*, kubernetes_manifest and kubectl_manifest as the objects that they make.

Only the kinds that cost something or change what does, and of those nothing that pods are told
(env, args): what need not be evaluated is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ...location import Location
from ...model import Resource, Unknown, Value
from .manifests import FREE_TEXT, objects
from .shapes import mapping

DEEPEST = 60  # levels of blocks
VERSION = re.compile(r"_v[0-9]++(?:(?:alpha|beta)[0-9]++)?\Z")
OBJECTS = {
    "cron_job": ("batch/v1", "CronJob"),
    "daemon_set": ("apps/v1", "DaemonSet"),
    "daemonset": ("apps/v1", "DaemonSet"),
    "deployment": ("apps/v1", "Deployment"),
    "horizontal_pod_autoscaler": ("autoscaling/v2", "HorizontalPodAutoscaler"),
    "ingress": ("networking.k8s.io/v1", "Ingress"),
    "ingress_class": ("networking.k8s.io/v1", "IngressClass"),
    "job": ("batch/v1", "Job"),
    "limit_range": ("v1", "LimitRange"),
    "persistent_volume": ("v1", "PersistentVolume"),
    "persistent_volume_claim": ("v1", "PersistentVolumeClaim"),
    "pod": ("v1", "Pod"),
    "replication_controller": ("v1", "ReplicationController"),
    "runtime_class": ("node.k8s.io/v1", "RuntimeClass"),
    "service": ("v1", "Service"),
    "stateful_set": ("apps/v1", "StatefulSet"),
    "storage_class": ("storage.k8s.io/v1", "StorageClass"),
}
"""What a type makes, without its prefix and version."""

LISTS = {
    "allowed_topologies": "allowedTopologies",
    "container": "containers",
    "host_aliases": "hostAliases",
    "image_pull_secrets": "imagePullSecrets",
    "init_container": "initContainers",
    "items": "items",
    "limit": "limits",
    "match_expressions": "matchExpressions",
    "match_fields": "matchFields",
    "match_label_expressions": "matchLabelExpressions",
    "metric": "metrics",
    "node_selector_term": "nodeSelectorTerms",
    "path": "paths",
    "port": "ports",
    "preferred_during_scheduling_ignored_during_execution": (
        "preferredDuringSchedulingIgnoredDuringExecution"
    ),
    "readiness_gate": "readinessGates",
    "rule": "rules",
    "tls": "tls",
    "toleration": "tolerations",
    "topology_spread_constraint": "topologySpreadConstraints",
    "volume": "volumes",
    "volume_claim_template": "volumeClaimTemplates",
    "volume_device": "volumeDevices",
    "volume_mount": "volumeMounts",
}
"""Blocks of which there may be several, with the API's name of the list."""

REQUIRED = "required_during_scheduling_ignored_during_execution"
SPELT = {
    "cluster_ip": "clusterIP",
    "cluster_ips": "clusterIPs",
    "disk_uri": "diskURI",
    "external_ips": "externalIPs",
    "host_ip": "hostIP",
    "host_ipc": "hostIPC",
    "host_pid": "hostPID",
    "load_balancer_ip": "loadBalancerIP",
    "storage_provisioner": "provisioner",
    "target_cpu_utilization_percentage": "targetCPUUtilizationPercentage",
}
"""Attributes whose name in the API is not only written in another way."""


class Values(dict[str, Value]):
    """An object that Terraform makes, placed and related where its block is."""

    def __init__(self, values: Mapping[str, Value], source: Any) -> None:
        super().__init__(values)
        self.source = source

    def place(self, name: str) -> Location | None:
        """Where the block or attribute of a top-level key is written."""
        place = getattr(self.source, "place", None)
        for written in (name.partition(".")[0], "manifest", "yaml_body"):
            found: Location | None = place(written) if place else None
            if found:
                return found
        return None

    def target(self, path: tuple[str, ...]) -> str | None:
        """The address of the resource that an expression refers to, where the names are alike."""
        target = getattr(self.source, "target", None)
        found: str | None = target(path) if target else None
        return found

    def adding(self, **more: Value) -> Values:
        """These and more, as placed as these."""
        return Values({**self, **more}, self.source)


def objects_of(resources: Iterable[Resource]) -> tuple[Resource, ...]:
    """The Kubernetes objects among Terraform's resources."""
    return tuple(one for one in map(as_object, resources) if one is not None)


def as_object(resource: Resource) -> Resource | None:
    """A resource of Terraform whose values are those of the object that it makes; None where it
    makes none that matters, or nobody can say which. Address, type and count are Terraform's."""
    prefix, _, rest = resource.type.partition("_")
    if prefix not in ("kubernetes", "kubectl"):
        return None
    values = given(resource) if rest == "manifest" else built(VERSION.sub("", rest), resource)
    if values is None:
        return None
    metadata = mapping(values.get("metadata"))
    namespace = metadata.get("namespace")
    tags = dict(mapping(metadata.get("labels")))
    tags["namespace"] = "default" if namespace is None else namespace
    found = Values({**values, "name": metadata.get("name")}, resource.values)
    return replace(resource, provider="kubernetes", values=found, tags=tags, alike=None)


def given(resource: Resource) -> Mapping[str, Value] | None:
    """The object that a manifest holds, as an object or as YAML."""
    text = resource.values.get("yaml_body")
    if isinstance(text, str):
        found, _ = objects(resource.location.file, text.encode(errors="replace"))
        return found[0].value if found else None
    value = plain(resource.values.get("manifest"))
    known = isinstance(value, dict) and isinstance(value.get("kind"), str)
    return value if known and isinstance(value.get("apiVersion"), str) else None


def plain(value: Value, depth: int = 0) -> Any:
    """A value whose mappings are dicts."""
    if depth > DEEPEST:
        return Unknown(f"it is nested deeper than {DEEPEST} levels")
    if isinstance(value, Mapping):
        return {key: plain(value[key], depth + 1) for key in value}
    return [plain(item, depth + 1) for item in value] if isinstance(value, list) else value


def built(name: str, resource: Resource) -> Mapping[str, Value] | None:
    """The object that a type of its own describes in blocks."""
    known = OBJECTS.get(name)
    if known is None:
        return None
    values = resource.values
    top = (
        values if isinstance(values, Mapping) else {k: values.get(k) for k in ("metadata", "spec")}
    )
    return {"apiVersion": known[0], "kind": known[1], **block(top)}


def block(values: Mapping[str, Value], depth: int = 0, around: str = "") -> dict[str, Value]:
    """The attributes and blocks of a block, by the API's names."""
    found: dict[str, Value] = {}
    for name in values:
        value = None if name in FREE_TEXT else values.get(name)
        if value is not None and depth < DEEPEST:
            key, said = entry(name, value, depth, around)
            found[key] = said
    return found


def entry(name: str, value: Value, depth: int, around: str) -> tuple[str, Value]:
    """One attribute or all blocks of a type: several, or the one that there may be."""
    blocks = isinstance(value, list) and all(isinstance(item, Mapping) for item in value) and value
    if not blocks:
        return LISTS.get(name, camel(name)) if value == [] else camel(name), plain(value)
    inner = [block(item, depth + 1, name) for item in value]
    several = name in LISTS or (name == REQUIRED and around != "node_affinity")
    return (LISTS.get(name, camel(name)), inner) if several else (camel(name), inner[0])


def camel(name: str) -> str:
    """nodeSelector of node_selector."""
    first, *others = name.split("_")
    return SPELT.get(name) or first + "".join(word[:1].upper() + word[1:] for word in others)
