"""Where the cost of a node goes: the parts are the whole, to the last digit."""

from __future__ import annotations

from decimal import Decimal as D

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import Build, workload

from finops_shiftleft.model import total

MANY = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 3000), st.integers(1, 6000)), min_size=1, max_size=5
)


@given(MANY, st.sampled_from(["m5.xlarge", "c6g.2xlarge", "g5.xlarge", "t3.medium"]))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_shares_and_what_is_idle_are_the_nodes(
    world: Build, pods: list[tuple[int, int, int]], kind: str
) -> None:
    finops = f"""
    kubernetes:
      live:
        provider: aws
        region: eu-west-1
        pools: [{{instance_type: {kind}, max: 50}}]
        system_daemonsets: {{cpu: 30m, memory: 50Mi}}
        existing_requests: {{cpu: "2.5", memory: 3Gi}}
    """
    text = "".join(
        workload(f"w{n}", many, f"{cpu}m", f"{memory}Mi")
        for n, (many, cpu, memory) in enumerate(pods)
    )
    there = world("", text + workload("log", cpu="20m", memory="32Mi", kind="DaemonSet"), finops)
    (pool,) = there.placed.pools.values()
    lines = [line for lines in there.placed.allocated.values() for line in lines]
    assert pool.node is not None
    assert total(one.cost for one in lines if one.cost) == pool.allocated
    assert total([pool.allocated, pool.others, pool.idle]) == pool.nodes * pool.node
    assert all(end >= 0 for end in pool.idle.ends)
    assert total(one.cost for one in pool.lines if one.cost) == total([pool.others, pool.idle])


def test_a_job_is_paid_once_and_is_no_part_of_a_month(world: Build) -> None:
    job = """
---
apiVersion: batch/v1
kind: Job
metadata: {name: migrate, namespace: shop}
spec:
  template: {spec: {restartPolicy: Never, containers: [
    {name: a, image: x, resources: {requests: {cpu: "1", memory: 1Gi}}}]}}
"""
    finops = """
    kubernetes:
      live:
        provider: aws
        region: eu-west-1
        minutes: {migrate: 60}
        pools: [{instance_type: m5.xlarge, nodes: 1}]
    """
    there = world("", job, finops)
    (line,) = there.lines("shop/Job/migrate")
    (pool,) = there.placed.pools.values()
    assert line.once
    assert line.cost is not None
    assert pool.node is not None
    # an hour of a quarter of the CPU: far less than a node's hour
    assert 0 < line.cost.expected < pool.node.expected / 730
    assert pool.allocated.expected == 0


def test_what_a_pod_asks_may_be_unknown(world: Build) -> None:
    finops = """
    kubernetes:
      live:
        provider: aws
        region: eu-west-1
        pools: [{instance_type: m5.xlarge, nodes: 2}]
    """
    there = world("", workload("web", 2, "${CPU}") + workload("api"), finops)
    (line,) = there.lines("shop/Deployment/web")
    assert (line.cost, line.fault) == (None, True)
    assert "CPU" in str(line.note)
    assert there.lines("shop/Deployment/api")[0].cost is not None


def test_a_region_without_prices_has_shares_and_no_money(world: Build) -> None:
    finops = """
    kubernetes:
      live:
        provider: aws
        region: xx-nowhere-1
        pools: [{instance_type: m5.xlarge, nodes: 2}]
    """
    there = world("", workload("web", 2, "1", "1Gi"), finops)
    (line,) = there.lines("shop/Deployment/web")
    (pool,) = there.placed.pools.values()
    assert (line.cost, line.fault, pool.node) == (None, True, None)
    assert line.quantity is not None
    # the CPU counts for the part that it does of m5 in us-east-1
    share = 2 * (D("0.6875") * 1000 / 3920 + D("0.3125") * 1024 / 14162)
    assert abs(line.quantity.expected - share) < D("0.00001")
