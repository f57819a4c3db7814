"""The `kubernetes:` section of finops.yml: clusters that the code does not show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..documents import Document
from ..location import Location
from ..model import Value

SCHEMA = Path(__file__).with_name("kubernetes.schema.json")
ASSUMED_NODES = 3  # of a cluster whose nodes nobody knows
SUFFIXES = {
    "m": Decimal("0.001"),
    "": Decimal(1),
    "k": Decimal(1_000),
    **{letter: Decimal(1_000) ** (power + 2) for power, letter in enumerate("MGTPE")},
    **{f"{letter}i": Decimal(1_024) ** (power + 1) for power, letter in enumerate("KMGTPE")},
}


@dataclass(frozen=True, slots=True)
class Requests:
    """CPU in cores and memory in bytes; None is not said."""

    cpu: Decimal | None = None
    memory: Decimal | None = None


NO_REQUESTS = Requests()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What containers without a request are taken to request: of a workload
    (`namespace/name` or `name`), of a namespace, of everything."""

    everywhere: Requests = NO_REQUESTS
    namespaces: Mapping[str, Requests] = field(default_factory=dict)
    workloads: Mapping[str, Requests] = field(default_factory=dict)

    def of(self, namespace: str, name: str) -> Requests:
        """The requests of one workload's containers, each resource from the nearest that says."""
        near = (
            self.workloads.get(f"{namespace}/{name}", NO_REQUESTS),
            self.workloads.get(name, NO_REQUESTS),
            self.namespaces.get(namespace, NO_REQUESTS),
            self.everywhere,
        )
        cpu = next((one.cpu for one in near if one.cpu is not None), None)
        memory = next((one.memory for one in near if one.memory is not None), None)
        return Requests(cpu, memory)


@dataclass(frozen=True, slots=True)
class Pool:
    """Nodes that are alike. `taints` read `key=value:Effect`; `max_pods` None is the vendor's."""

    name: str
    instance_type: str
    min: int
    max: int
    labels: Mapping[str, str] = field(default_factory=dict)
    taints: tuple[str, ...] = ()
    spot: bool = False
    max_pods: int | None = None
    disk_gib: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster as finops.yml describes it. None is not said: what the code says, or a default.

    `cluster` is the address or the name of the cluster in Terraform that this one is.
    `existing` is what the pods of other repositories request. `minutes` are those of a Job or a
    CronJob, by `namespace/name` or `name`. `storage_classes` are the parameters of classes that
    are in no manifest, with their `provisioner`.
    """

    name: str
    location: Location
    cluster: str | None = None
    provider: str | None = None
    region: str | None = None
    mode: str | None = None
    version: str | None = None
    zones: int | None = None
    pools: tuple[Pool, ...] = ()
    roots: tuple[str, ...] = ()
    existing: Requests | None = None
    system_daemonsets: Requests = NO_REQUESTS
    defaults: Defaults = field(default_factory=Defaults)
    assumed_nodes: int = ASSUMED_NODES
    expected_utilisation: Decimal | None = None
    vm_memory_overhead: Decimal | None = None
    controllers: tuple[str, ...] = ()
    minutes: Mapping[str, Decimal] = field(default_factory=dict)
    storage_classes: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)


def schema() -> dict[str, Any]:
    """The JSON Schema of the section."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return found


def read_clusters(document: Document, section: str = "kubernetes") -> dict[str, Cluster]:
    """The clusters of a document that fits the schema. Raises BadConfig."""
    known = document.value.get(section) or {}
    return {name: cluster(document, (section, name), said or {}) for name, said in known.items()}


def cluster(document: Document, path: tuple[str, str], said: Mapping[str, Value]) -> Cluster:
    pools = [pool(document, (*path, "pools", index)) for index in range(len(said.get("pools", ())))]
    names = [one.name for one in pools]
    if len(set(names)) < len(names):
        raise document.mistake((*path, "pools"), "two pools have the same name")
    version = said.get("kubernetes_version")
    return Cluster(
        name=path[1],
        location=document.place(path),
        **{word: said.get(word) for word in ("cluster", "provider", "region", "mode", "zones")},
        roots=tuple(said.get("roots", ())),
        controllers=tuple(said.get("controllers", ())),
        expected_utilisation=decimal(said.get("expected_utilisation")),
        version=None if version is None else str(version),
        pools=tuple(pools),
        existing=requests(said["existing_requests"]) if "existing_requests" in said else None,
        system_daemonsets=requests(said.get("system_daemonsets", {})),
        defaults=defaults(said.get("default_requests", {})),
        assumed_nodes=said.get("assumed_nodes", ASSUMED_NODES),
        vm_memory_overhead=decimal(said.get("vm_memory_overhead")),
        minutes={name: Decimal(some) for name, some in said.get("minutes", {}).items()},
        storage_classes=said.get("storage_classes", {}),
    )


def pool(document: Document, path: tuple[str | int, ...]) -> Pool:
    said: Any = document.value
    for step in path:
        said = said[step]
    least = said.get("min", said.get("nodes", 0))
    most = said.get("max", said.get("nodes", max(least, 1)))
    if least > most:
        raise document.mistake((*path, "min"), f"min {least} is more than max {most}")
    return Pool(
        name=said.get("name", said["instance_type"]),
        instance_type=said["instance_type"],
        min=least,
        max=most,
        labels={name: str(value) for name, value in said.get("labels", {}).items()},
        taints=tuple(said.get("taints", ())),
        spot=said.get("spot", False),
        max_pods=said.get("max_pods"),
        disk_gib=decimal(said.get("disk_gib")),
    )


def defaults(said: Mapping[str, Value]) -> Defaults:
    named = ({name: requests(some) for name, some in said.get(key, {}).items()} for key in NAMED)
    return Defaults(requests(said), *named)


NAMED = ("namespaces", "workloads")


def requests(said: Mapping[str, Value]) -> Requests:
    return Requests(quantity(said.get("cpu")), quantity(said.get("memory")))


def quantity(said: Value) -> Decimal | None:
    """A quantity in the grammar that the schema allows: `250m`, `1.5`, `512Mi`."""
    if said is None:
        return None
    text = str(said)
    digits = text.rstrip("mkKMGTPEi")
    return Decimal(digits) * SUFFIXES[text[len(digits) :]]


def decimal(said: Value) -> Decimal | None:
    return None if said is None else Decimal(said)
