"""Kubernetes' objects in their clusters, and pods on nodes or billed themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..config.kubernetes import Cluster
from ..estimate import UsageBook
from ..model import (
    NOTHING,
    ONE,
    Amount,
    Configuration,
    Diagnostic,
    LineItem,
    PriceBook,
    Resource,
    Severity,
    Value,
    total,
)
from ..sources.kubernetes.from_terraform import objects_of
from ..sources.kubernetes.workloads import workloads
from . import allocation, bind, modes
from .bill import extra
from .bind import Binder
from .costs import Market
from .demands import EXPECTED, Pods, numbered
from .karpenter import pools_in
from .nodes import GIB
from .placed import Key, Placed, PoolKey, PoolUse, key
from .pools import AUTO, NODES, NONE, KnownCluster, NodePool
from .schedule import Schedule
from .values import Overlay

MANIFESTS = ("manifests", "kustomize", "helm")
OWN = "the machines are not a cloud's: they have no list price"
HOW = "describe the cluster in finops.yml, under kubernetes:"
UNCLEAR = "there are several clusters: name its own in finops.yml, kubernetes: NAME: roots"


@dataclass
class Project:
    """A project with Kubernetes' objects, and their cluster, if it is known which."""

    configuration: Configuration
    objects: tuple[Resource, ...]
    cluster: KnownCluster | None


@dataclass
class Findings:
    """What is found out on the way, to be put together at the end."""

    allocated: dict[Key, tuple[LineItem, ...]] = field(default_factory=dict)
    pools: dict[PoolKey, PoolUse] = field(default_factory=dict)
    placements: dict[Key, Mapping[str, Value]] = field(default_factory=dict)
    extras: dict[int, list[Resource]] = field(default_factory=lambda: defaultdict(list))
    notes: list[Diagnostic] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)


def place(
    configurations: Sequence[Configuration],
    clusters: Mapping[str, Cluster],
    book: PriceBook,
    as_of: date,
    usages: Sequence[UsageBook] = (),
    region: str | None = None,
) -> Placed:
    """The configurations with what their clusters make of their pods. `usages` are those of the
    configurations, in their order; they may say how many nodes run. `region` is the caller's: it
    tells the vendor where no code does."""
    objects = [objects_in(one) for one in configurations]
    if not any(objects):
        return Placed(tuple(configurations))
    found, market = Findings(), Market(book, as_of)
    binder = Binder(configurations, clusters, usages, region)
    projects = bound(configurations, objects, binder, found)
    for cluster, some in by_cluster(projects):
        assumed(cluster, found)
        Placing(cluster, some, market, found).run()
    done = (finished(one, projects.get(id(one)), found) for one in configurations)
    return Placed(
        tuple(done), found.allocated, found.pools, tuple(found.notes), tuple(found.assumed)
    )


def objects_in(configuration: Configuration) -> tuple[Resource, ...]:
    """The objects of Kubernetes in a project: all of it, or those that Terraform makes, by
    themselves or by way of a chart (helm_release)."""
    if configuration.kind in MANIFESTS:
        return configuration.resources
    rendered = (one for one in configuration.resources if one.type[:1].isupper())
    return (*objects_of(configuration.resources), *rendered)


def bound(
    configurations: Sequence[Configuration],
    objects: Sequence[tuple[Resource, ...]],
    binder: Binder,
    found: Findings,
) -> dict[int, Project]:
    """The projects that have objects, each with its cluster."""
    projects, ways = {}, []
    for configuration, some in zip(configurations, objects, strict=True):
        if some:
            way = binder.of(configuration)
            ways.append((configuration, way))
            projects[id(configuration)] = Project(configuration, some, way.cluster)
    found.notes += bind.told(ways)
    return projects


def by_cluster(projects: Mapping[int, Project]) -> Iterator[tuple[KnownCluster, list[Project]]]:
    """The clusters with their projects, and with the pools that objects in them declare."""
    groups: dict[object, list[Project]] = defaultdict(list)
    for project in projects.values():
        if project.cluster is not None:
            one = project.cluster
            groups[one.provider, one.name, one.address, id(one.home)].append(project)
    for some in groups.values():
        known = some[0].cluster
        assert known is not None
        cluster = with_made(known, some)
        for project in some:
            project.cluster = cluster
        yield cluster, some


def with_made(cluster: KnownCluster, projects: Iterable[Project]) -> KnownCluster:
    """A cluster with the pools of Karpenter that are among its objects. What was taken for granted
    for want of a pool is not needed then."""
    made: dict[str, NodePool] = {}
    for project in projects:
        home = project.configuration
        for pool in pools_in(project.objects, home, cluster.provider):
            made.setdefault(pool.name, pool)
    if not made or not cluster.provider:
        return cluster
    kept = () if cluster.assumed_pool else cluster.pools
    pools = tuple(one for one in kept if one.name not in made)
    return replace(cluster, pools=(*pools, *made.values()), assumed_pool="")


def assumed(cluster: KnownCluster, found: Findings) -> None:
    for said in filter(None, (cluster.assumed, cluster.assumed_pool)):
        found.assumed.append(said)
        found.notes.append(Diagnostic(Severity.INFO, "cluster-assumed", said, advice=HOW))


# -------------------------------------------------------------------------------------- a cluster


class Placing:
    """Places the pods of all projects that are applied to one cluster."""

    def __init__(
        self, cluster: KnownCluster, projects: Sequence[Project], market: Market, found: Findings
    ) -> None:
        self.cluster, self.projects, self.market, self.found = cluster, projects, market, found

    def run(self) -> None:
        moded = [one for project in self.projects for one in self.workloads(project)]
        parts: dict[tuple[Key, str], list[Pods]] = defaultdict(list)
        for pods, mode in moded:
            parts[pods.key, mode].append(pods)
        for (name, mode), some in parts.items():
            beside = dict.fromkeys(line for one in some for line in allocation.assumptions(one))
            self.found.allocated[name] = (*self.found.allocated.get(name, ()), *beside)
            if mode in modes.SIZERS:
                self.found.placements[name] = modes.placement(some, mode, self.cluster)
            elif mode == NONE:
                self.found.placements[name] = {"mode": NONE}
                why = OWN if self.cluster.said else self.cluster.assumed
                lines = (line for one in some for line in allocation.plainly(one, why))
                self.found.allocated[name] = (*lines, *self.found.allocated[name])
        self.on_nodes([pods for pods, mode in moded if mode in (NODES, AUTO)])

    def workloads(self, project: Project) -> list[tuple[Pods, str]]:
        """The workloads of a project and where each runs, with the requests that are usual there
        where it makes none."""
        usual = modes.PLATFORMS.get(self.cluster.mode, "nodes")
        known = {usual: self.read(project, usual, self.found.notes)}
        found = []
        for index, pods in enumerate(known[usual]):
            mode = modes.mode_of(pods.workload, self.cluster)
            platform = modes.PLATFORMS.get(mode, "nodes")
            if platform not in known:
                known[platform] = self.read(project, platform, [])
            found.append((known[platform][index], mode))
        return found

    def read(self, project: Project, platform: str, notes: list[Diagnostic]) -> list[Pods]:
        said = self.cluster.said
        found, told = workloads(
            project.objects,
            said.defaults if said else None,
            said.minutes if said else None,
            said.expected_utilisation if said else None,
            platform,
        )
        notes += told
        return numbered([(project.configuration, one) for one in found])

    # -------------------------------------------------------------------------------------- nodes

    def on_nodes(self, pods: Sequence[Pods]) -> None:
        """Shares of nodes for each workload, the nodes of each pool, and what is to be paid."""
        schedule = Schedule(self.cluster, pods, self.market)
        taken: dict[str, Amount] = defaultdict(lambda: NOTHING)
        for one in pods:
            lines = allocation.lines_of(one, schedule)
            self.found.allocated[one.key] = (*lines, *self.found.allocated.get(one.key, ()))
            for line in lines:
                if line.cost is not None and not line.once:
                    taken[line.path[0]] += line.cost
            self.found.placements[one.key] = self.placement(one, schedule)
        for site in schedule.sites:
            use = allocation.use_of(site, schedule, taken[site.name])
            self.found.pools[use.key] = use
            made = extra(site, self.cluster, self.projects[0].configuration)
            if made is not None:
                self.found.extras[id(made[0])].append(made[1])
        self.found.notes += told(schedule)

    def placement(self, pods: Pods, schedule: Schedule) -> Mapping[str, Value]:
        """What the catalogue reads of a workload on nodes: that it is not billed itself."""
        if pods.unknown is not None:
            return {"mode": NODES, "pods": pods.unknown}
        pod, why = pods.workload.pod, schedule.refused.get(pods.name)
        running = pods.replicas * pods.share
        if pods.workload.per_node:
            there = (site.nodes for site in schedule.sites if pods in site.daemons)
            running = total(there) * pods.times
        found: dict[str, Value] = {
            "mode": NODES,
            **modes.words(pods.workload),
            "pods": modes.number(running),
            "vcpu": pod.cpu,
            "gib": pod.memory * (ONE / GIB) if isinstance(pod.memory, Amount) else pod.memory,
        }
        return {**found, "unschedulable": why} if why else found


def told(schedule: Schedule) -> Iterator[Diagnostic]:
    """What to know of a schedule: pods without a place, pools whose machines nobody knows."""
    for name, why in schedule.refused.items():
        resource = schedule.pods[name].workload.resource
        message = f"no pool of the cluster {schedule.cluster.name} takes its pods: {why}"
        yield warning("unschedulable", message, resource)
    for name, ends in schedule.pending.items():
        if ends[EXPECTED] and name not in schedule.refused:
            resource = schedule.pods[name].workload.resource
            message = f"{ends[EXPECTED]} pods find no room on the nodes of {schedule.cluster.name}"
            yield warning("pods-pending", message, resource)
    for pool in schedule.unknown:
        machines = ", ".join(pool.machines) or "of an unknown type"
        message = f"the pool {pool.name} has machines that nobody has described: {machines}"
        yield Diagnostic(Severity.WARNING, "unknown-machine", message, pool.location)


def warning(code: str, message: str, resource: Resource) -> Diagnostic:
    return Diagnostic(Severity.WARNING, code, message, resource.location, resource.address)


# ---------------------------------------------------------------------------------- configurations


def finished(
    configuration: Configuration, project: Project | None, found: Findings
) -> Configuration:
    """A configuration whose objects know their cluster, with the nodes that they bring about."""
    extras = found.extras.get(id(configuration), [])
    if project is None:
        return with_more(configuration, extras) if extras else configuration
    objects = {one.address: one for one in project.objects}
    resources = [
        placed_in(objects[one.address], configuration, project, found)
        if one.address in objects
        else one
        for one in configuration.resources
    ]
    return with_more(replace(configuration, resources=tuple(resources)), extras)


def with_more(configuration: Configuration, extras: Sequence[Resource]) -> Configuration:
    return replace(configuration, resources=(*configuration.resources, *extras))


def placed_in(
    resource: Resource, configuration: Configuration, project: Project, found: Findings
) -> Resource:
    """An object with its cluster, and what becomes of its pods."""
    cluster = project.cluster
    more: dict[str, Value] = {"cluster": cluster.shown() if cluster else {"unclear": UNCLEAR}}
    placement = found.placements.get(key(configuration, resource.address))
    if placement is not None:
        more["placement"] = placement
    adding = getattr(resource.values, "adding", None)
    values = adding(**more) if adding else Overlay(resource.values, more)
    region = cluster.region if cluster else None
    return replace(
        resource,
        values=values,
        region=region or resource.region,
        fallback=region or resource.fallback,
        alike=None,
    )
