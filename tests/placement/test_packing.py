"""How many nodes pods take: the worked example, and laws that hold for any mix."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finops_shiftleft.placement.packing import (
    MOST_ORDERED,
    RANKS,
    Group,
    Packed,
    Run,
    alike,
    bound,
    contains,
    fill,
    first_fit,
    grown,
    ordered,
    pack,
)

# m5.xlarge less DaemonSets of 100m/200Mi and 50m/100Mi: thousandths of a CPU, MiB, pods
CAPACITY = (3770, 13862, 56)


def mix(web: int, api: int = 4, cache: int = 2) -> list[Group]:
    return [
        Group("web", (500, 1024, 1), web),
        Group("api", (1000, 2048, 1), api),
        Group("cache", (250, 6144, 1), cache),
    ]


def test_the_ways_differ_and_the_best_is_taken() -> None:
    kinds = alike(mix(6))
    ways = [first_fit(ordered(kinds, rank, CAPACITY), CAPACITY, (), None)[0] for rank in RANKS]
    assert [sum(run.nodes for run in way) for way in ways] == [3, 2, 3, 3]
    assert sum(run.nodes for run in fill(kinds, CAPACITY, (), None)[0]) == 2
    assert (bound(mix(6), CAPACITY), pack(mix(6), CAPACITY).nodes) == (2, 2)


@pytest.mark.parametrize(("web", "nodes"), [(6, 2), (7, 3), (8, 3), (9, 3), (10, 3), (12, 3)])
def test_growth_costs_nothing_or_a_node(web: int, nodes: int) -> None:
    assert pack(mix(web), CAPACITY).nodes == nodes


def test_pods_beyond_the_last_node_wait() -> None:
    packed = pack(mix(12), CAPACITY, limit=2)
    assert packed.nodes == 2
    assert packed.left_out > 0
    assert set(packed.pending or {}) <= {"web", "api", "cache"}


def test_pods_that_keep_apart_take_a_node_each() -> None:
    packed = pack([Group("db", (100, 128, 1), 5, apart=True)], CAPACITY)
    assert packed.nodes == 5


def test_others_come_between_pods_that_keep_apart() -> None:
    groups = [Group("db", (100, 128, 1), 3, apart=True), Group("web", (500, 1024, 1), 9)]
    assert pack(groups, CAPACITY).nodes == 3


def test_nodes_that_are_partly_full_are_used_first() -> None:
    start = (Run((0, 0, 56), 1), Run((1770, 13862, 56), 1))
    packed = pack([Group("web", (500, 1024, 1), 3)], CAPACITY, start)
    assert packed.nodes == 2
    assert pack([Group("web", (500, 1024, 1), 4)], CAPACITY, start).nodes == 3


def test_ten_thousand_replicas_take_no_time() -> None:
    random = Random(5)
    groups = [
        Group(f"w{n}", (random.randrange(50, 1900), random.randrange(64, 6000), 1), 100)
        for n in range(100)
    ]
    started = time.process_time()
    packed = pack(groups, CAPACITY)
    assert time.process_time() - started < 0.3
    assert bound(groups, CAPACITY) <= packed.nodes


# -------------------------------------------------------------------------------------------- laws

sizes = st.tuples(st.integers(1, CAPACITY[0]), st.integers(1, CAPACITY[1]), st.just(1))


@st.composite
def groups(draw: st.DrawFn) -> list[Group]:
    many = draw(st.integers(0, 7))
    return [
        Group(f"g{n}", draw(sizes), draw(st.integers(0, 30)), draw(st.booleans()))
        for n in range(many)
    ]


@given(groups())
@settings(max_examples=80, deadline=None)
def test_never_fewer_nodes_than_the_volume_needs(some: list[Group]) -> None:
    packed = pack(some, CAPACITY)
    assert bound(some, CAPACITY) <= packed.nodes <= sum(group.many for group in some)
    assert packed.left_out == 0


@given(groups(), st.integers(0, 20))
@settings(max_examples=80, deadline=None)
def test_no_node_takes_more_than_it_has(some: list[Group], limit: int) -> None:
    packed = pack(some, CAPACITY, limit=limit)
    assert packed.nodes <= limit
    assert all(room >= 0 for run in packed.runs for room in run.room)
    placed = sum(group.many for group in some) - packed.left_out
    taken = sum((CAPACITY[2] - run.room[2]) * run.nodes for run in packed.runs)
    assert taken == placed


@given(groups(), st.integers(0, 20))
@settings(max_examples=80, deadline=None)
def test_what_is_packed_and_what_waits_is_all_there_is(some: list[Group], limit: int) -> None:
    packed = pack(some, CAPACITY, limit=limit)
    left = packed.pending or {}
    for axis in (0, 1):
        used = sum((CAPACITY[axis] - run.room[axis]) * run.nodes for run in packed.runs)
        asked = sum(g.demand[axis] * (g.many - left.get(g.name, 0)) for g in some)
        assert used == asked


@given(groups(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_workloads_means_nothing(some: list[Group], random: Random) -> None:
    other = list(some)
    random.shuffle(other)
    assert pack(some, CAPACITY) == pack(other, CAPACITY)


@given(groups(), st.lists(st.integers(0, 12), min_size=7, max_size=7), groups())
@settings(max_examples=80, deadline=None)
def test_more_pods_never_take_fewer_nodes(
    some: list[Group], added: list[int], new: list[Group]
) -> None:
    base = pack(some, CAPACITY)
    larger = [g._replace(many=g.many + more) for g, more in zip(some, added, strict=False)]
    head = pack([*larger, *(g._replace(name=f"new {g.name}") for g in new)], CAPACITY)
    assert contains(head, base)
    assert base.nodes <= grown(base, head) <= max(base.nodes, head.nodes)


def test_a_smaller_pod_is_another_pod() -> None:
    base, head = pack(mix(6), CAPACITY), pack([Group("web", (400, 1024, 1), 6)], CAPACITY)
    assert not contains(head, base)
    assert not contains(Packed((1, 1, 1), base.groups), base)


def test_very_many_kinds_of_pods_are_packed_in_one_order_and_nearly_as_well() -> None:
    random = Random(7)
    sizes = [
        (random.randint(50, 900), random.randint(64, 3000), 1) for _ in range(MOST_ORDERED + 50)
    ]
    groups = [Group(f"g{row:04}", size, row % 3 + 1) for row, size in enumerate(sizes)]
    done = pack(groups, CAPACITY)
    assert done.left_out == 0
    assert done == pack(groups, CAPACITY, roughly=True)
    assert bound(groups, CAPACITY) <= done.nodes <= bound(groups, CAPACITY) * 1.05
