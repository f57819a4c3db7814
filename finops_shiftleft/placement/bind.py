"""Which cluster the objects of a project are applied to: never a guess among several."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from ..catalog.vocabulary.vendors import aws, azure, google
from ..config import kubernetes as config
from ..config.globs import is_below
from ..estimate import Here, NoUsage, UsageBook
from ..model import Configuration, Diagnostic, Resource, Severity, Value
from . import from_aws, from_azure, from_google
from .pools import (
    AUTO,
    AUTOPILOT,
    FARGATE,
    NODES,
    NONE,
    VIRTUAL,
    KnownCluster,
    NodePool,
    configured,
)
from .scheduling import inside
from .terraform import KEYS, Declared
from .virtual_nodes import maps

READERS = (from_aws.clusters, from_azure.clusters, from_google.clusters)
VENDORS = {"aws": "aws", "azurerm": "azure", "google": "google"}
USUAL = {"aws": "m5.xlarge", "azure": "Standard_D4s_v5", "google": "e2-standard-4"}
"""A machine of 4 vCPUs and 16 GiB that is sold in every region: what is taken where nobody says."""
MODES = {FARGATE: "aws", AUTO: "aws", AUTOPILOT: "google", VIRTUAL: "azure"}
MISSING = "module-not-available"
ADVICE = "name it in finops.yml: kubernetes: NAME: roots"
NO_CLOUD = "no cluster and no cloud is known: pods are counted in hours, without money"
UNKNOWN = KnownCluster("", "", None, NONE, assumed=NO_CLOUD)
REGION = re.compile(r"[a-z0-9-]{3,40}")
FORMS = (google, azure, aws)  # in this order: europe-west1 would do for AWS too
MOST_NAMED = 6  # clusters or paths that a message names


class Bound(NamedTuple):
    """The cluster of a project's objects; None where there are several to choose from, `among`
    which it is. `within` is the folder that has only this one, where that says it."""

    cluster: KnownCluster | None
    among: tuple[str, ...] = ()
    within: str | None = None


class Binder:
    """Knows all clusters of a run. `region` is the caller's, where the code names none."""

    def __init__(
        self,
        configurations: Sequence[Configuration],
        said: Mapping[str, config.Cluster],
        usages: Sequence[UsageBook] = (),
        region: str | None = None,
    ) -> None:
        self.configurations, self.said = configurations, said
        self.declared = list(declared(configurations, usages))
        self.usual = usual(configurations, region)
        self.clusters = joined(self.declared, said, self.usual)
        self.applications = list(applications(configurations))

    def of(self, configuration: Configuration) -> Bound:
        """Who says it first: finops.yml, a GitOps object, the code around it, the only cluster."""
        for one in self.clusters:
            if one.said and one.said.roots and is_below(configuration.path, one.said.roots):
                return Bound(one)
        aimed = {cluster for path, cluster in self.applications if path == configuration.path}
        here = [one for one in self.clusters if one.home is configuration]
        named = [one for one in self.clusters if one.name in aimed]
        free = [one for one in self.clusters if not (one.said and one.said.roots)]
        for some in (named, here, free):
            if len(some) == 1:
                return Bound(some[0])
        if not free:
            return Bound(None if self.clusters else self.usual_of())
        folder, near = nearest(configuration.path, free)
        if len(near) == 1:
            return Bound(near[0], within=folder)
        own = [one for one in near if of_environment(one, configuration.environment)]
        if len(own) == 1:
            return Bound(own[0])
        only = [one for one in free if one.home is None]
        if len(only) == 1:
            return Bound(only[0])
        return Bound(None, tuple(sorted({one.name for one in near})))

    def usual_of(self) -> KnownCluster:
        """No cluster is known at all: one of the repository's provider is taken for granted."""
        provider, region = self.usual
        if not provider:
            return UNKNOWN
        where = f" in {region}" if region else ", in a region that nobody names"
        assumed = f"no cluster is known{self.hidden()}: it is taken to be of {provider}{where}"
        return replace(
            UNKNOWN,
            name="default",
            provider=provider,
            region=region,
            mode=NODES,
            pools=(usual_pool(provider),),
            assumed=assumed,
            assumed_pool=f"no pool of nodes is known: pods are priced on {USUAL[provider]}",
        )

    def hidden(self) -> str:
        """That a module which could not be read may have one."""
        codes = (note.code for one in self.configurations for note in one.diagnostics)
        return ", unless a module that is not available makes one" if MISSING in codes else ""


def usual_pool(provider: str) -> NodePool:
    """As many nodes of the usual machine as pods need."""
    return NodePool("default", provider, (USUAL[provider],), scales=True)


def nearest(path: str, clusters: Sequence[KnownCluster]) -> tuple[str, list[KnownCluster]]:
    """The nearest folder around a path in which clusters are declared, and those."""
    parts = [] if path == "." else path.split("/")
    for depth in range(len(parts), 0, -1):
        folder = "/".join(parts[:depth])
        near = [one for one in clusters if one.home and is_in(one.home.path, folder)]
        if near:
            return folder, near
    return ".", list(clusters)


def is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def told(found: Iterable[tuple[Configuration, Bound]]) -> Iterator[Diagnostic]:
    """What there is to say of how projects found their clusters, each thing once."""
    near: dict[tuple[str, str], list[str]] = defaultdict(list)
    unclear: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for configuration, bound in found:
        if bound.cluster and bound.within is not None:
            near[bound.cluster.name, bound.within].append(configuration.path)
        elif bound.cluster is None and bound.among:
            unclear[bound.among].append(configuration.path)
    for (name, folder), paths in near.items():
        message = f"taken to be applied to {name}, the only cluster in {folder}: {named(paths)}"
        yield Diagnostic(Severity.INFO, "cluster-nearest", message, advice=ADVICE)
    for names, paths in unclear.items():
        message = f"{named(paths)} could be applied to any of the clusters {named(names)}"
        yield Diagnostic(Severity.WARNING, "cluster-unclear", message, advice=ADVICE)


def named(names: Iterable[str]) -> str:
    """The first few of them."""
    some = list(dict.fromkeys(names))
    more = f" and {len(some) - MOST_NAMED} more" if len(some) > MOST_NAMED else ""
    return ", ".join(some[:MOST_NAMED]) + more


def declared(
    configurations: Sequence[Configuration], usages: Sequence[UsageBook]
) -> Iterator[KnownCluster]:
    """The clusters in Terraform."""
    books = [*usages, *(NoUsage() for _ in configurations[len(usages) :])]
    for configuration, usage in zip(configurations, books, strict=True):
        if any(one.type in TYPES for one in configuration.resources):
            code = Declared(configuration, Here(configuration.resources), usage)
            for read in READERS:
                yield from read(code)


MADE: Mapping[str, Callable[[Resource | None], NodePool]] = {
    "aws": partial(from_aws.built_in, "general-purpose"),
    "azure": from_azure.provisioned,
}
TYPES = ("aws_eks_cluster", "azurerm_kubernetes_cluster", "google_container_cluster")


def joined(
    found: Sequence[KnownCluster],
    said: Mapping[str, config.Cluster],
    usual: tuple[str, str | None],
) -> list[KnownCluster]:
    """What Terraform and finops.yml say of the same clusters, and of those that only one knows."""
    clusters = list(found)
    for entry in said.values():
        same = [index for index, one in enumerate(clusters) if is_same(one, entry)]
        for index in same:
            clusters[index] = more(clusters[index], entry)
        if not same:
            clusters.append(described(entry, usual))
    return [with_pools(one) for one in clusters]


def is_same(cluster: KnownCluster, entry: config.Cluster) -> bool:
    if entry.cluster is not None:
        address = cluster.address or ""
        return entry.cluster in (cluster.name, address, KEYS.sub("", address))
    return cluster.name == entry.name


def more(cluster: KnownCluster, entry: config.Cluster) -> KnownCluster:
    """A cluster in Terraform with what finops.yml adds."""
    pools = tuple(configured(one, entry, cluster.provider) for one in entry.pools)
    return replace(
        cluster,
        region=entry.region or cluster.region,
        mode=entry.mode or cluster.mode,
        version=entry.version or cluster.version,
        zones=entry.zones or cluster.zones,
        pools=(*(overhead(one, entry) for one in cluster.pools), *pools),
        controllers=(*cluster.controllers, *entry.controllers),
        said=entry,
    )


def overhead(pool: NodePool, entry: config.Cluster) -> NodePool:
    return replace(pool, told=pool.told._replace(overhead=entry.vm_memory_overhead))


def described(entry: config.Cluster, usual: tuple[str, str | None]) -> KnownCluster:
    """A cluster that only finops.yml knows."""
    provider = entry.provider or MODES.get(entry.mode or "") or usual[0]
    region = entry.region or (usual[1] if provider == usual[0] else None)
    mode = entry.mode or NODES
    pools = tuple(configured(one, entry, provider) for one in entry.pools) if provider else ()
    return KnownCluster(
        name=entry.name,
        provider=provider,
        region=region,
        mode=mode if provider else NONE,
        version=entry.version,
        zones=entry.zones or 3,
        pools=pools,
        controllers=entry.controllers,
        said=entry,
    )


def with_pools(cluster: KnownCluster) -> KnownCluster:
    """A cluster of nodes that nobody describes has nodes nevertheless."""
    if cluster.pools or cluster.fargate or cluster.mode not in (NODES, AUTO):
        return cluster
    if cluster.mode == AUTO and cluster.provider in MADE:
        return replace(cluster, pools=(MADE[cluster.provider](None),))
    assumed = f"no pool of the cluster {cluster.name} is known: pods are priced on "
    assumed += USUAL[cluster.provider]
    return replace(cluster, pools=(usual_pool(cluster.provider),), assumed_pool=assumed)


def usual(
    configurations: Sequence[Configuration], region: str | None = None
) -> tuple[str, str | None]:
    """The provider and the region of most of the code; where it has none, those of the caller's
    region, and "" where there is none."""
    providers: Counter[str] = Counter()
    regions: Counter[tuple[str, str]] = Counter()
    for configuration in configurations:
        for resource in configuration.resources:
            provider = VENDORS.get(resource.type.partition("_")[0])
            if provider:
                providers[provider] += 1
                place = region_of(resource)
                if place:
                    regions[provider, place] += 1
    if not providers:
        forms = (one.name for one in FORMS if region and re.fullmatch(one.form, region))
        vendor = next(forms, "")
        return vendor, region if vendor else None
    provider = max(sorted(providers), key=lambda name: providers[name])
    known = sorted(place for vendor, place in regions if vendor == provider)
    return provider, max(known, key=lambda place: regions[provider, place], default=None)


def region_of(resource: Resource) -> str | None:
    place = resource.region
    if place is None and resource.type.startswith("azurerm_"):
        place = resource.values.get("location")
    known = place.replace(" ", "").lower() if isinstance(place, str) else ""
    return known if REGION.fullmatch(known) else resource.fallback


def of_environment(cluster: KnownCluster, environment: str | None) -> bool:
    """Whether a cluster is of an environment: its project is, or its name has the word in it."""
    if environment is None:
        return False
    home = cluster.home.environment if cluster.home else None
    words = cluster.name.lower().replace("_", "-").replace(".", "-").split("-")
    return home == environment or environment.lower() in words


def applications(configurations: Sequence[Configuration]) -> Iterator[tuple[str, str]]:
    """The paths that Argo CD applies, and the names of the clusters that it applies them to."""
    for configuration in configurations:
        for resource in configuration.resources:
            if resource.type == "Application":
                spec = inside({"spec": resource.values.get("spec")}, "spec")
                cluster = inside(spec, "destination").get("name")
                for path in paths(spec):
                    if isinstance(cluster, str):
                        yield path, cluster


def paths(spec: Mapping[str, Value]) -> Iterator[str]:
    for source in (inside(spec, "source"), *maps(spec.get("sources"))):
        path = source.get("path")
        if isinstance(path, str):
            yield path.strip("/").removeprefix("./") or "."
