"""What a change does to the number of nodes: nothing, or a whole one."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import Build, World, workload

from finops_shiftleft.model import Amount, total
from finops_shiftleft.placement.marginal import marginal, parts
from finops_shiftleft.placement.placed import Key, Marginal

XLARGE = D("140.16") + 2
EKS = """
provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "main" { name = "prod" }
resource "aws_eks_node_group" "workers" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "workers"
  instance_types  = ["m5.xlarge"]
  scaling_config {
    min_size     = MIN
    desired_size = MIN
    max_size     = 20
  }
}
"""
AGENTS = workload("agent", 1, "100m", "200Mi", kind="DaemonSet") + workload(
    "logs", 1, "50m", "100Mi", kind="DaemonSet"
)
NOBODY_ELSE = 'kubernetes: {prod: {existing_requests: {cpu: "0.001", memory: 1Mi}}}'


def mix(web: int) -> str:
    others = workload("api", 4, "1", "2Gi") + workload("cache", 2, "250m", "6Gi")
    return workload("web", web) + others + AGENTS


def change(world: Build, before: int, after: int, finops: str = "", least: int = 0) -> Marginal:
    code = EKS.replace("MIN", str(least))
    return marginal(world(code, mix(before), finops).placed, world(code, mix(after), finops).placed)


def step(found: Marginal) -> Amount:
    return total(found.pools.values())


@pytest.mark.parametrize(("before", "after", "nodes"), [(6, 7, 1), (8, 9, 0), (10, 12, 0)])
def test_a_change_brings_a_whole_node_or_none(
    world: Build, before: int, after: int, nodes: int
) -> None:
    assert step(change(world, before, after)).expected == nodes * XLARGE


def test_its_shares_are_the_same_either_way(world: Build) -> None:
    def allocated(there: World) -> D:
        (line,) = there.lines("shop/Deployment/web")
        assert line.cost is not None
        return line.cost.expected

    code = EKS.replace("MIN", "0")
    costs = {web: allocated(world(code, mix(web))) for web in (6, 7, 9, 10, 12)}
    one = XLARGE * (D("0.6875") * 500 / 3920 + D("0.3125") * 1024 / 14162)
    assert float(costs[7] - costs[6]) == pytest.approx(float(one))
    assert float(costs[12] - costs[10]) == pytest.approx(float(2 * one))


def test_others_may_leave_room_where_nobody_says_that_they_do_not(world: Build) -> None:
    found = change(world, 6, 7)
    assert step(found).ends == (0, XLARGE, XLARGE)
    assert found.notes
    known = change(world, 6, 7, NOBODY_ELSE)
    assert step(known) == Amount.exactly(XLARGE)
    assert not known.notes


def test_nodes_that_are_there_anyway_are_not_a_changes(world: Build) -> None:
    assert not change(world, 6, 7, least=3).pools


def test_what_goes_makes_nodes_go(world: Build) -> None:
    assert step(change(world, 7, 6)) == Amount.exactly(-XLARGE)


def test_a_pool_of_a_fixed_size_never_moves(world: Build) -> None:
    fixed = EKS.replace("MIN", "20")
    before, after = (world(fixed, mix(web)).placed for web in (6, 12))
    assert marginal(before, after) == Marginal({}, {})


def test_a_larger_group_in_terraform_is_no_matter_of_pods(world: Build) -> None:
    before, after = (world(EKS.replace("MIN", str(least)), mix(6)).placed for least in (2, 5))
    assert not marginal(before, after).pools


def test_a_daemon_has_not_brought_the_node_that_it_runs_on_too(world: Build) -> None:
    found = change(world, 6, 7)
    assert [key.address for key in found.workloads] == ["shop/Deployment/web"]


def test_a_larger_daemon_has(world: Build) -> None:
    code = EKS.replace("MIN", "0")
    larger = mix(6).replace("cpu: '100m'", "cpu: '900m'")
    found = marginal(world(code, mix(6)).placed, world(code, larger).placed)
    assert [key.address for key in found.workloads] == ["shop/DaemonSet/agent"]
    assert step(found).expected == XLARGE


def test_a_node_is_shared_among_those_that_grew(world: Build) -> None:
    code = EKS.replace("MIN", "0")
    more = workload("api", 6, "1", "2Gi") + workload("cache", 2, "250m", "6Gi") + AGENTS
    before, after = world(code, mix(6)).placed, world(code, workload("web", 9) + more).placed
    found = marginal(before, after)
    names = {key.address for key in found.workloads}
    assert {"shop/Deployment/web", "shop/Deployment/api"} <= names
    assert total(found.workloads.values()) == step(found)


def test_nothing_changed(world: Build) -> None:
    assert change(world, 7, 7) == Marginal({}, {})


@given(
    st.decimals(D("-9999"), D("9999"), places=3),
    st.lists(st.decimals(D("-999"), D("999"), places=6), max_size=6),
)
def test_parts_are_the_step_exactly(whole: D, moves: list[D]) -> None:
    steps = {Key("p", ".", None, str(n)): one for n, one in enumerate(moves)}
    found = parts(Amount.exactly(whole), steps)
    pulling = [one for one in moves if one and (one > 0) == (whole > 0)]
    if whole and pulling:
        assert total(found.values()) == Amount.exactly(whole)


@given(st.integers(0, 14), st.integers(0, 8))
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_more_pods_never_make_nodes_go(world: Build, before: int, more: int) -> None:
    assert step(change(world, before, before + more)).low >= 0
