"""The pods of one cluster on its sites: which takes which, and how many nodes that makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..config.kubernetes import NO_REQUESTS
from ..model import ONE
from .choices import Choice, Chooser
from .costs import Market
from .demands import ENDS, EXPECTED, HIGH, LOW, Pods
from .packing import Group, Packed, pack
from .pools import KnownCluster, NodePool
from .sites import Daemons, Site, Sites, started

ORDER = (EXPECTED, LOW, HIGH)  # what is expected decides on machines


class Schedule:
    """Places pods. `placed` are how many pods of a workload are on each site at each end, by the
    workload's name; `pending` how many find no room; `refused` why a workload fits nowhere."""

    def __init__(self, cluster: KnownCluster, pods: Sequence[Pods], market: Market) -> None:
        self.cluster = cluster
        self.devices = sorted({name for one in pods for name in one.workload.pod.extended})
        system = cluster.said.system_daemonsets if cluster.said else NO_REQUESTS
        self.daemons = Daemons(pods, system, self.devices)
        self.make = Sites(cluster, market, self.daemons, self.devices)
        self.unknown: list[NodePool] = []
        self.static = dict(self.standing())
        self.made: dict[Choice, Site | None] = {}
        self.chooser = Chooser(cluster, self.make, self.static, self.devices)
        self.placed: dict[str, dict[Site, list[int]]] = defaultdict(dict)
        self.pending: dict[str, list[int]] = {}
        self.refused: dict[str, str] = {}
        self.known: dict[object, Packed] = {}
        self.pods = {one.name: one for one in pods if movable(one)}
        self.choices: dict[str, list[Choice]] = {}
        for name, one in self.pods.items():
            self.choices[name], why = self.chooser.of(one)
            if not self.choices[name]:
                self.refused[name] = why
        for end in ORDER:
            self.place(end)

    @property
    def sites(self) -> list[Site]:
        return [*self.static.values(), *(site for site in self.made.values() if site)]

    def standing(self) -> dict[str, Site]:
        """The sites of pools that have a machine type. Others' pods fill the first one first."""
        found: dict[str, Site] = {}
        for pool in self.cluster.pools:
            site = None if pool.dynamic else self.make.fixed(pool)
            if site is not None:
                found[pool.name] = site
            elif not pool.dynamic:
                self.unknown.append(pool)
        existing = self.cluster.said.existing if self.cluster.said else None
        first = next((name for name, one in found.items() if not one.pool.taints), None)
        if existing and first is not None:
            found[first] = started(found[first], existing)
        return found

    # ------------------------------------------------------------------------------------- placing

    def place(self, end: int) -> None:
        """Pods that stay, then those that come and go, each where the others have left room."""
        stay = {name: one.many(end) for name, one in self.pods.items() if one.steady}
        self.settle(stay, end)
        for name, one in self.pods.items():
            if not one.steady and self.choices[name]:
                self.pass_by(one, end)

    def settle(self, waiting: Mapping[str, int], end: int) -> None:
        """Each pod on the first of its pools that has room."""
        left = {name: many for name, many in waiting.items() if many and self.choices[name]}
        for step in range(max((len(self.choices[name]) for name in left), default=0)):
            aims: dict[Choice, list[Group]] = defaultdict(list)
            for name, many in left.items():
                if many and step < len(self.choices[name]):
                    group = self.pods[name].group(end, self.devices, many)
                    aims[self.choices[name][step]].append(group)
            for choice, groups in aims.items():
                left |= self.put(choice, groups, end)
        for name, many in left.items():
            if many:
                self.pending.setdefault(name, [0] * len(ENDS))[end] += many

    def put(self, choice: Choice, groups: Sequence[Group], end: int) -> dict[str, int]:
        """Groups on the nodes of a pool. Returns how many pods of each are left."""
        site = self.site(choice, groups)
        if site is None:
            return {group.name: group.many for group in groups}
        before = site.packed[end]
        after = self.packed(site, groups, end)
        left = dict(after.pending or {})
        kept = [g._replace(many=g.many - left.get(g.name, 0)) for g in groups]
        site.packed[end] = Packed(
            site.capacity[end], (*before.groups, *kept), site.start, after.runs, {}
        )
        for group in kept:
            self.note(group, site, end)
        return {group.name: left.get(group.name, 0) for group in groups}

    def packed(self, site: Site, groups: Sequence[Group], end: int) -> Packed:
        """Groups beside what is on a site already. Ends are often the same, and packed once."""
        start = site.packed[end].runs
        asked = site.capacity[end], tuple(groups), start, site.limit
        if asked not in self.known:
            self.known[asked] = pack(groups, site.capacity[end], start, site.limit)
        return self.known[asked]

    def note(self, group: Group, site: Site, end: int) -> None:
        there = self.placed[group.name].setdefault(site, [0] * len(ENDS))
        there[end] += group.many

    def pass_by(self, pods: Pods, end: int) -> None:
        """Pods that run for a part of the month: the nodes that they add are there as long."""
        many, share = pods.many(end), min(pods.share.ends[end], ONE)
        for choice in self.choices[pods.name]:
            group = pods.group(end, self.devices, many)
            site = self.site(choice, [group])
            if site is None or not many:
                continue
            before, after = site.packed[end], self.packed(site, [group], end)
            if not pods.workload.once:
                site.more[end] += (after.nodes - before.nodes) * share
            left = after.left_out
            self.note(group._replace(many=many - left), site, end)
            many = left
        if many:
            self.pending.setdefault(pods.name, [0] * len(ENDS))[end] += many

    def site(self, choice: Choice, groups: Sequence[Group]) -> Site | None:
        """Where a choice leads: a standing pool, or nodes that are made for these groups."""
        pool = choice.pool
        if not pool.dynamic:
            return self.static.get(pool.name)
        if choice not in self.made:
            kind = self.chooser.cheapest(choice, groups)
            name = self.name(choice)
            self.made[choice] = self.make.of(pool, kind, name) if kind else None
        return self.made[choice]

    def name(self, choice: Choice) -> str:
        """A pool's name; with what sets its parts apart where nodes of several kinds are made."""
        base, taken = choice.pool.name, {site.name for site in self.sites}
        if choice.devices:
            base = f"{base}/{min(choice.devices).rpartition('/')[2]}"
        names = (base, *(f"{base}/{number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)


def movable(pods: Pods) -> bool:
    return not pods.workload.per_node and pods.unknown is None
