"""The cost of nodes, shared out: to the workloads that ask for it, to others, and what is idle."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from ..model import HOURS_A_MONTH, NOTHING, ONE, ZERO, Amount, LineItem
from ..totals import ALLOCATED, ASSUMED, DIGITS, FINEST
from .demands import ENDS, EXPECTED, Pods, at
from .nodes import GIB, MIB
from .placed import PoolKey, PoolUse
from .schedule import Schedule
from .sites import Site


def lines_of(pods: Pods, schedule: Schedule) -> tuple[LineItem, ...]:
    """What a workload takes of the nodes that it runs on."""
    if pods.unknown is not None:
        return (missing(f"its share of nodes is unknown because {pods.unknown}"),)
    if pods.workload.per_node:
        there = [site for site in schedule.sites if pods in site.daemons]
        return tuple(line(pods, site, site.nodes * pods.times) for site in there)
    found = []
    for site, many in schedule.placed.get(pods.name, {}).items():
        ends = zip(many, pods.replicas.ends, strict=True)
        running = (min(Decimal(some), most) for some, most in ends)
        found.append(line(pods, site, Amount(*running)))
    return tuple(found)


def missing(why: str) -> LineItem:
    return LineItem((), "Share of nodes", "", None, "nodes", None, None, ALLOCATED, why, fault=True)


def line(pods: Pods, site: Site, many: Amount) -> LineItem:
    """So many pods on the nodes of a pool: what each asks of what a node has, and the price."""
    node, cost = site.node, None
    parts = share_of_node(pods, site)
    with localcontext(prec=DIGITS):
        running = many * pods.share
        if node.cost is not None:
            cost = cut(parts * running)
    nodes = part_of_nodes(pods, site) * running
    return LineItem(
        (site.name,),
        "Share of nodes",
        detail(pods, site, many),
        rounded(nodes),
        "nodes",
        None,
        cost,
        ALLOCATED,
        note(pods, site, rounded(nodes)),
        fault=cost is None,
        once=pods.workload.once,
    )


def share_of_node(pods: Pods, site: Site) -> Amount:
    """What one pod costs a month of the node that it runs on."""
    pod = pods.workload.pod
    with localcontext(prec=DIGITS):
        ends = (
            site.node.share(at(pod.cpu, end), at(pod.memory, end), pod.extended) for end in ENDS
        )
        return Amount(*ends)


def part_of_nodes(pods: Pods, site: Site) -> Amount:
    """What one pod is of a node: by what it costs, or where no price is known by what it asks."""
    parts = share_of_node(pods, site)
    if site.node.cost:
        return Amount(*(end / site.node.cost for end in parts.ends))
    pod, node = pods.workload.pod, site.node._replace(cost=Decimal(1), devices=ZERO)
    ends = (node.share(at(pod.cpu, end), at(pod.memory, end), pod.extended) for end in ENDS)
    return Amount(*ends)


def detail(pods: Pods, site: Site, many: Amount) -> str:
    """500m of 1,930m CPU, 1,024 of 6,903 MiB on m5.large."""
    pod, room = pods.workload.pod, site.node.room
    cpu, memory = at(pod.cpu, EXPECTED) * 1000, at(pod.memory, EXPECTED) / MIB
    parts = [
        f"{cpu:,.0f}m of {room.cpu:,}m CPU",
        f"{memory:,.0f} of {room.memory // MIB:,} MiB",
    ]
    devices = site.node.machine.devices
    parts += [f"{some} of {devices.get(name, 0)} {name}" for name, some in pod.extended.items()]
    each = f"{plain(many)} pods, each " if many != Amount.exactly(Decimal(1)) else ""
    return f"{each}{', '.join(parts)} on {site.node.machine.name}"


def plain(many: Amount) -> str:
    low, expected, high = (f"{end.quantize(Decimal('0.01')).normalize():f}" for end in many.ends)
    return f"{expected} ({low} to {high})" if many.ranges else expected


def note(pods: Pods, site: Site, nodes: Amount) -> str:
    """The price of the node, and how long a pod runs on it."""
    cost = site.node.cost
    spot = ", at the spot price" if site.node.spot else ""
    if site.pool.spot and not site.node.spot:
        spot = ", on demand: no spot price is known"
    price = "no price is known of a node"
    if cost is not None:
        price = f"a node costs {cost:,.2f} a month{spot}"
    share = pods.share.expected
    ran = f"; each runs {share * HOURS_A_MONTH:,.1f} hours a month" if not pods.steady else ""
    return f"{price}{ran}"


def assumptions(pods: Pods) -> Iterator[LineItem]:
    """What is taken for granted, where nobody says it: a line of no cost of its own, beside those
    that rest on it."""
    for one in (*pods.workload.pod.assumed, *pods.workload.assumed):
        many = Amount.exactly(one.number)
        yield LineItem((), one.label, one.much, many, one.unit, None, NOTHING, ASSUMED, one.said)


def cut(amount: Amount) -> Amount:
    return Amount(*(end.quantize(FINEST, ROUND_HALF_EVEN) for end in amount.ends))


def rounded(amount: Amount) -> Amount:
    return Amount(*(end.quantize(Decimal("0.000001")) for end in amount.ends))


def plainly(pods: Pods, why: str) -> list[LineItem]:
    """What a workload asks for where nodes have no price, and why: hours of CPU and memory."""
    if pods.unknown is not None:
        return [missing(f"what it asks for is unknown because {pods.unknown}")]
    pod, hours = pods.workload.pod, pods.replicas * pods.share * HOURS_A_MONTH
    asked = (("CPU", "vCPU-hours", pod.cpu, ONE), ("Memory", "GiB-hours", pod.memory, ONE / GIB))
    return [
        LineItem((), label, "", rounded(hours * amount * unit), name, None, None, ALLOCATED, why)
        for label, name, amount, unit in asked
        if isinstance(amount, Amount)
    ]


# ------------------------------------------------------------------------------------------- pools


def use_of(site: Site, schedule: Schedule, taken: Amount) -> PoolUse:
    """A pool with what its nodes cost, and to whom that goes. The three parts are the whole,
    exactly."""
    node, nodes = site.node, site.nodes
    with localcontext(prec=DIGITS):
        whole = NOTHING if node.cost is None else nodes * node.cost
        others = NOTHING if node.cost is None else cut(others_of(site, schedule, nodes))
        idle = whole - taken - others
    return PoolUse(
        key=PoolKey(schedule.cluster.name, site.name),
        provider=site.pool.provider,
        region=schedule.cluster.region or "",
        instance_type=node.machine.name,
        nodes=nodes,
        node=None if node.cost is None else Amount.exactly(node.cost),
        allocated=taken,
        others=others,
        idle=idle,
        lines=tuple(rest(site, nodes, others, idle)),
        scales=site.pool.scales,
        billed=is_billed(site),
        packed=site.packed[EXPECTED],
        part=site.more[EXPECTED],
        floor=site.floor.expected,
        limit=site.limit,
        daemons={one.key: one.demand(EXPECTED, schedule.devices) for one in site.daemons},
        knows_others=bool(site.start),
        location=site.pool.location,
    )


def is_billed(site: Site) -> bool:
    """Whether nodes beyond those that Terraform counts are on the bill of this run."""
    return site.pool.dynamic or site.pool.counted is not None


def others_of(site: Site, schedule: Schedule, nodes: Amount) -> Amount:
    """What system DaemonSets take of every node, and the pods of others of those that they fill."""
    system = schedule.daemons.system
    each = site.node.share(system.cpu or ZERO, system.memory or ZERO, {})
    capacity = site.capacity[EXPECTED]
    filled = [
        Decimal(sum((capacity[axis] - run.room[axis]) * run.nodes for run in site.start))
        for axis in (0, 1)
    ]
    there = site.node.share(filled[0] / 1000, filled[1], {})
    return nodes * each + Amount.exactly(there)


def rest(site: Site, nodes: Amount, others: Amount, idle: Amount) -> Iterator[LineItem]:
    """What no workload of the run takes, for a report."""
    kind = site.node.machine.name
    many = f"{plain(nodes)} x {kind}"
    fault = site.node.cost is None
    if others:
        yield LineItem(
            (site.name,), "Taken by others", many, nodes, "nodes", None, others, ALLOCATED,
            "system DaemonSets and the pods that finops.yml says run there too", fault,
        )  # fmt: skip
    yield LineItem(
        (site.name,), "Idle", many, nodes, "nodes", None, None if fault else idle, ALLOCATED,
        "of the nodes, what nobody asks for", fault,
    )  # fmt: skip
