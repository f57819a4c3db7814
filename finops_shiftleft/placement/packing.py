"""How many nodes a set of pods takes: four first-fits and one node-by-node fill, the best of them.

Pods of a workload are alike, so they are packed as groups, and nodes that are filled alike are one
run: ten thousand replicas take no longer than ten. The result does not depend on the order in which
the workloads are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeAlias

Vector: TypeAlias = tuple[int, ...]
"""CPU in thousandths, memory in bytes, pods; then other things that nodes have, as they come."""

MOST_FILLED = 100  # kinds of pods for which the fill is tried, which is slow with many
MOST_ORDERED = 1_000  # kinds of pods for which all orders are tried; one may take 2 % more nodes


class Group(NamedTuple):
    """So many pods that are alike. Of those that keep `apart` a node has one at most."""

    name: str
    demand: Vector
    many: int
    apart: bool = False


class Run(NamedTuple):
    """So many nodes with the same room left; `held` are the names of groups that keep apart and
    have a pod on each of them."""

    room: Vector
    nodes: int
    held: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Packed:
    """`groups` on nodes of one `capacity`, those of `start` being partly full before. `pending`
    are the pods that found no room, by the name of their group."""

    capacity: Vector
    groups: tuple[Group, ...] = ()
    start: tuple[Run, ...] = ()
    runs: tuple[Run, ...] = ()
    pending: Mapping[str, int] | None = None

    @property
    def nodes(self) -> int:
        return sum(run.nodes for run in self.runs)

    @property
    def left_out(self) -> int:
        return sum((self.pending or {}).values())


def pack(
    groups: Iterable[Group],
    capacity: Vector,
    start: Sequence[Run] = (),
    limit: int | None = None,
    roughly: bool = False,
) -> Packed:
    """The groups on as few nodes as any of the five ways finds, or the first one where a rough
    answer will do, as with very many kinds of pods; never on more than `limit`."""
    known = tuple(sorted(group for group in groups if group.many > 0))
    kinds = alike(known)
    roughly = roughly or len(kinds) > MOST_ORDERED
    ranks = RANKS[:1] if roughly else RANKS
    ways = [first_fit(ordered(kinds, rank, capacity), capacity, start, limit) for rank in ranks]
    if not roughly and len(kinds) <= MOST_FILLED:
        ways.append(fill(kinds, capacity, start, limit))
    runs, pending = min(ways, key=lambda way: (sum(way[1].values()), sum(r.nodes for r in way[0])))
    return Packed(capacity, known, tuple(start), tuple(runs), shared(pending, known, kinds))


def bound(groups: Iterable[Group], capacity: Vector, start: Sequence[Run] = ()) -> int:
    """The number of nodes below which no packing gets: by volume, and one each for those apart."""
    pods = tuple(groups)
    used = [
        sum(group.demand[axis] * group.many for group in pods)
        + sum((room - run.room[axis]) * run.nodes for run in start)
        for axis, room in enumerate(capacity)
    ]
    volume = [-(-some // room) for some, room in zip(used, capacity, strict=True) if room]
    return max([0, *volume, *(group.many for group in pods if group.apart)])


def grown(base: Packed, head: Packed, limit: int | None = None) -> int:
    """The nodes of the head where its pods are those of the base and more: never fewer than
    before, and never more than adding to what runs already takes."""
    added = tuple(more(base, head))
    on_top = pack(added, base.capacity, base.runs, limit)
    fewest = min((head.left_out, head.nodes), (on_top.left_out, on_top.nodes))[1]
    return max(base.nodes, fewest)


def contains(head: Packed, base: Packed) -> bool:
    """Whether every pod of the base is one of the head, on nodes of the same capacity."""
    there = {group.name: group for group in head.groups}
    same = head.capacity == base.capacity and head.start == base.start
    return same and all(
        (mine := there.get(group.name)) is not None
        and (mine.demand, mine.apart) == (group.demand, group.apart)
        and mine.many >= group.many
        for group in base.groups
    )


def more(base: Packed, head: Packed) -> Iterable[Group]:
    """What the head has beyond the base, which it contains."""
    before = {group.name: group.many for group in base.groups}
    for group in head.groups:
        count = group.many - before.get(group.name, 0)
        if count > 0:
            yield group._replace(many=count)


# ------------------------------------------------------------------------------------ kinds of pods


def alike(groups: Sequence[Group]) -> list[Group]:
    """Groups whose pods are alike as one, under the name of the first; those apart stay apart."""
    counts: dict[tuple[str, Vector, bool], int] = defaultdict(int)
    first: dict[Vector, str] = {}
    for group in groups:
        name = group.name if group.apart else first.setdefault(group.demand, group.name)
        counts[name, group.demand, group.apart] += group.many
    return [Group(name, demand, count, apart) for (name, demand, apart), count in counts.items()]


def shared(
    pending: Mapping[str, int], groups: Sequence[Group], kinds: Sequence[Group]
) -> dict[str, int]:
    """What is pending of each kind, taken from its last groups."""
    if not pending:
        return {}
    left = {kind.name: pending.get(kind.name, 0) for kind in kinds}
    kind_of = {kind.demand: kind.name for kind in kinds if not kind.apart}
    found = {}
    for group in reversed(groups):
        name = group.name if group.apart else kind_of[group.demand]
        taken = min(left[name], group.many)
        left[name] -= taken
        if taken:
            found[group.name] = taken
    return found


def shares(demand: Vector, capacity: Vector) -> list[float]:
    """What part of each thing that a node has is asked for; what it has not cannot be had."""
    return [
        some / room if room else (float("inf") if some else 0.0)
        for some, room in zip(demand, capacity, strict=True)
    ]


Rank: TypeAlias = Callable[[list[float]], float]
RANKS: tuple[Rank, ...] = (
    max,
    lambda parts: parts[0],
    lambda parts: parts[1],
    lambda parts: parts[0] + parts[1],
)


def ordered(kinds: Iterable[Group], rank: Rank, capacity: Vector) -> list[Group]:
    """Large ones first, ties by what they are."""
    return sorted(kinds, key=lambda kind: (-rank(shares(kind.demand, capacity)), kind))


# ---------------------------------------------------------------------------------------- first-fit


def room_for(run: Run, group: Group) -> int:
    """How many pods of the group a node of the run takes."""
    if group.apart and group.name in run.held:
        return 0
    most: int | None = None
    for room, some in zip(run.room, group.demand, strict=True):
        if some > room:
            return 0  # most nodes that are looked at are full: no need to look at all of it
        if some and (most is None or room // some < most):
            most = room // some
    return min(most or 0, 1) if group.apart else most or 0


def put(run: Run, group: Group, each: int, count: int) -> Run:
    """So many nodes of the run, with so many pods of the group on each."""
    room = tuple(room - some * each for room, some in zip(run.room, group.demand, strict=True))
    return Run(room, count, run.held | {group.name} if group.apart else run.held)


def first_fit(
    groups: Iterable[Group], capacity: Vector, start: Sequence[Run], limit: int | None
) -> tuple[list[Run], dict[str, int]]:
    """Each group in turn on the first nodes that have room, then on new ones."""
    runs, pending = list(start), dict[str, int]()
    count = sum(run.nodes for run in runs)
    for group in groups:
        fresh = Run(capacity, group.many if limit is None else max(0, limit - count))
        left, after = group.many, list[Run]()
        for row, run in enumerate(runs):
            if not left:
                after += [one for one in runs[row:] if one.nodes]
                break
            left = spread(run, group, left, after)
        opened: list[Run] = []
        left = spread(fresh, group, left, opened)
        opened = [run for run in opened if run.room != capacity]
        runs = after + opened
        count += sum(run.nodes for run in opened)
        if left:
            pending[group.name] = left
    return runs, pending


def spread(run: Run, group: Group, left: int, out: list[Run]) -> int:
    """Pods of a group over the nodes of a run, which go to `out`. Returns how many are left."""
    each = room_for(run, group) if left and run.nodes else 0
    if not each:
        if run.nodes:
            out.append(run)
        return left
    full = min(left // each, run.nodes)
    if full:
        out.append(put(run, group, each, full))
    left, rest = left - full * each, run.nodes - full
    if left and rest:
        out.append(put(run, group, left, 1))
        left, rest = 0, rest - 1
    if rest:
        out.append(run._replace(nodes=rest))
    return left


# ----------------------------------------------------------------------------------- node by node


def fill(
    kinds: Sequence[Group], capacity: Vector, start: Sequence[Run], limit: int | None
) -> tuple[list[Run], dict[str, int]]:
    """One node after the other, each filled with the pods that suit its room best. Nodes that
    would be filled alike are filled at once."""
    left = {kind: kind.many for kind in sorted(kinds)}
    most = sum(left.values()) if limit is None else limit
    fresh = Run(capacity, max(0, most - sum(run.nodes for run in start)))
    done: list[Run] = []
    for run in chain(start, [fresh]):
        new = run is fresh
        while run.nodes and (chosen := best_for(run, left, capacity)):
            many = min(run.nodes, *(left[kind] // some for kind, some in chosen.items()))
            filled = run
            for kind, some in chosen.items():
                filled = put(filled, kind, some, many)
                left[kind] -= some * many
            done.append(filled)
            run = run._replace(nodes=run.nodes - many)
        if run.nodes and not new:
            done.append(run)
    return done, {kind.name: some for kind, some in left.items() if some}


def best_for(run: Run, left: Mapping[Group, int], capacity: Vector) -> dict[Group, int]:
    """What goes on one node of a run: again and again the pod that asks most of what is left."""
    weights = {
        kind: [
            some / room / room if room else 0.0
            for some, room in zip(kind.demand, capacity, strict=True)
        ]
        for kind, some in left.items()
        if some
    }
    chosen: dict[Group, int] = {}
    while weights:
        best, score = None, -1.0
        for kind, weight in list(weights.items()):
            if chosen.get(kind, 0) >= left[kind] or not room_for(run, kind):
                del weights[kind]
                continue
            value = sum(part * room for part, room in zip(weight, run.room, strict=True))
            if value > score:
                best, score = kind, value
        if best is not None:
            chosen[best] = chosen.get(best, 0) + 1
            run = put(run, best, 1, 1)
    return chosen
