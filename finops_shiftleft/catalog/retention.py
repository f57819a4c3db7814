"""Disks that stay, and go on costing, when the object that asked for them goes.

https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import Resource, Value
from .kubernetes._storage_classes import CLASSES, MANIFESTS

KINDS = frozenset({"StatefulSet", "PersistentVolumeClaim"})  # that ask for disks
RETAIN = "Retain"
POLICY = "persistentVolumeClaimRetentionPolicy"


def mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def kept(resource: Resource, others: Iterable[Resource], scaled: bool = False) -> str | None:
    """Why an object's disks stay when it is deleted, or `scaled` down; None where they do not.
    `others` are the objects around it, among which its storage class may be."""
    kind, spec = resource.values.get("kind"), mapping(resource.values.get("spec"))
    if kind not in KINDS:
        return None
    names = set(classes_of(spec, str(kind)))
    if kind == "StatefulSet" and names:
        event = "whenScaled" if scaled else "whenDeleted"
        if mapping(spec.get(POLICY)).get(event, RETAIN) == RETAIN:
            return f"its claims stay ({POLICY}.{event}: {RETAIN}), and so do their disks"
    for one in others:
        if one.type in CLASSES or one.type in MANIFESTS:
            name = mapping(one.values.get("metadata")).get("name")
            if name in names and one.values.get("reclaimPolicy") == RETAIN:
                return f"disks of the class {name} stay (reclaimPolicy: {RETAIN})"
    return None


def classes_of(spec: Mapping[str, Value], kind: str) -> Iterator[Value]:
    """The storage classes that an object names; None for the default."""
    if kind == "PersistentVolumeClaim":
        yield spec.get("storageClassName")
        return
    templates = spec.get("volumeClaimTemplates")
    for one in templates if isinstance(templates, list) else ():
        yield mapping(mapping(one).get("spec")).get("storageClassName")
