"""Pods in EKS: on node groups, on Fargate, on nodes that Karpenter and Auto Mode make."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from worlds import Build, workload

from finops_shiftleft.model import NOTHING, Amount, total
from finops_shiftleft.placement.shares import with_shares

CLUSTER = """
provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "main" {
  name     = "prod"
  version  = "1.34"
  role_arn = "r"
  vpc_config { subnet_ids = ["a", "b", "c"] }
}
"""
# us-east-1: 0.192 an hour x 730, and 20 GB of gp2 at 0.10
XLARGE = D("140.16") + 2
MIX = workload("web", 6) + workload("api", 4, "1", "2Gi") + workload("cache", 2, "250m", "6Gi")
AGENTS = workload("agent", 1, "100m", "200Mi", kind="DaemonSet") + workload(
    "logs", 1, "50m", "100Mi", kind="DaemonSet"
)


def group(least: int, wanted: int, most: int, more: str = "", name: str = "workers") -> str:
    return f"""
resource "aws_eks_node_group" "{name}" {{
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "{name}"
  instance_types  = ["m5.xlarge"]
  scaling_config {{
    min_size     = {least}
    desired_size = {wanted}
    max_size     = {most}
  }}
  {more}
}}
"""


def exactly(number: int | D) -> Amount:
    return Amount.exactly(D(number))


def test_the_worked_example_takes_two_nodes(world: Build) -> None:
    there = world(CLUSTER + group(1, 1, 10), MIX + AGENTS)
    pool = there.pool("prod", "workers")
    assert pool.packed.capacity[:3] == (3770, 13862 * 2**20, 56)
    assert (pool.nodes.low, pool.nodes.expected) == (2, 2)
    assert pool.node == exactly(XLARGE)


def test_an_object_knows_its_cluster(world: Build) -> None:
    web = world(CLUSTER + group(2, 2, 2), MIX).resource("shop/Deployment/web")
    assert web.region == "us-east-1"
    cluster, placement = web.values.get("cluster"), web.values.get("placement")
    assert (cluster["provider"], cluster["name"], cluster["zones"]) == ("aws", "prod", 3)
    assert (cluster["mode"], cluster["version"]) == ("nodes", "1.34")
    assert (placement["mode"], placement["pods"]) == ("nodes", 6)


def test_a_share_is_told_from_request_to_price(world: Build) -> None:
    there = world(CLUSTER + group(2, 2, 2), workload("web", 1, "500m", "1Gi"))
    (line,) = there.lines("shop/Deployment/web")
    assert line.detail == "500m of 3,920m CPU, 1,024 of 14,162 MiB on m5.xlarge"
    assert line.note == "a node costs 142.16 a month"
    assert line.basis == "allocated"
    # m5 is split as m5.xlarge and r5.xlarge tell: 0.033 a vCPU, 0.00375 a GiB; 68.75 % is CPU
    share = D("0.6875") * 500 / 3920 + D("0.3125") * 1024 / 14162
    assert line.cost is not None
    assert line.cost.expected == pytest.approx(XLARGE * share)


def test_pods_on_nodes_are_not_billed_twice(world: Build) -> None:
    there = world(CLUSTER + group(2, 2, 2), MIX)
    # 73 for the control plane and two nodes; not a cent for pods
    assert there.monthly() == 73 + 2 * XLARGE


def test_what_pods_take_beyond_what_terraform_counts_is_billed(world: Build) -> None:
    there = world(CLUSTER + group(1, 1, 10), MIX + AGENTS)
    costs = there.costs()
    extra = costs["aws_eks_node_group.workers/workers-autoscaled"]
    assert extra.monthly.expected == XLARGE
    both = total([costs["aws_eks_node_group.workers"].monthly, extra.monthly])
    # two are needed at least, and Terraform allows ten at most
    assert both.ends == (2 * XLARGE, 2 * XLARGE, 10 * XLARGE)


def test_a_group_that_is_large_enough_brings_nothing_more(world: Build) -> None:
    there = world(CLUSTER + group(2, 3, 10), MIX + AGENTS)
    assert not [name for name in there.costs() if "autoscaled" in name]
    assert there.pool("prod", "workers").nodes.ends == (2, 3, 10)


def test_allocated_and_idle_are_the_cost_of_the_nodes(world: Build) -> None:
    there = world(CLUSTER + group(3, 3, 3), MIX + AGENTS)
    pool = there.pool("prod", "workers")
    shares = total(
        line.cost for lines in there.placed.allocated.values() for line in lines if line.cost
    )
    assert shares == pool.allocated
    assert total([pool.allocated, pool.others, pool.idle]) == exactly(3 * XLARGE)
    assert pool.idle.expected > 0


def test_a_group_of_a_fixed_size_leaves_pods_waiting(world: Build) -> None:
    there = world(CLUSTER + group(1, 1, 1), MIX)
    waiting = [one for one in there.placed.diagnostics if one.code == "pods-pending"]
    assert waiting
    assert there.monthly() == 73 + XLARGE


def test_daemons_run_on_every_node_whose_taints_they_tolerate(world: Build) -> None:
    taint = 'taint {\n key = "gpu"\n value = "yes"\n effect = "NO_SCHEDULE"\n }'
    code = CLUSTER + group(5, 5, 5, name="general") + group(2, 2, 2, taint, name="gpu")
    all_of_them = "tolerations: [{operator: Exists}]"
    pods = workload("agent", kind="DaemonSet", cpu="50m", memory="64Mi")
    pods += workload("logs", kind="DaemonSet", cpu="50m", memory="64Mi", spec=all_of_them)
    there = world(code, pods)
    assert there.resource("shop/DaemonSet/agent").values.get("placement")["pods"] == 5
    assert there.resource("shop/DaemonSet/logs").values.get("placement")["pods"] == 7
    assert len(there.lines("shop/DaemonSet/logs")) == 2


def test_a_selector_chooses_the_pool(world: Build) -> None:
    label = 'labels = { tier = "batch" }'
    code = CLUSTER + group(1, 1, 3, name="general") + group(1, 1, 3, label, name="batch")
    there = world(code, workload("job", 2, spec="nodeSelector: {tier: batch}"))
    (line,) = there.lines("shop/Deployment/job")
    assert line.path == ("batch",)


def test_what_no_pool_takes_is_told_and_has_no_price(world: Build) -> None:
    pods = workload("job", 2, spec="nodeSelector: {tier: batch}") + workload("huge", 1, "64")
    there = world(CLUSTER + group(1, 1, 3), pods)
    reasons = [one.message for one in there.placed.diagnostics if one.code == "unschedulable"]
    assert any("nodeSelector tier=batch (pool workers)" in one for one in reasons)
    assert any("needs 64,000m CPU, a node has 3,920m CPU" in one for one in reasons)
    assert there.costs()["shop/Deployment/job"].status == "unpriced"


def test_a_missing_request_is_a_range_from_nothing(world: Build) -> None:
    pods = workload("web", 2).replace("resources: {requests: {cpu: '500m', memory: 1Gi}}", "")
    there = world(CLUSTER + group(1, 1, 1), pods)
    line, cpu, memory = there.lines("shop/Deployment/web")
    assert line.cost is not None
    assert line.cost.low == 0
    assert line.cost.expected > 0
    assert (cpu.label, cpu.detail, cpu.basis) == ("Assumed request", "0.1 CPU", "assumed")
    assert (memory.detail, memory.cost) == ("200 MiB", NOTHING)
    assert "without a request of CPU" in str(cpu.note)
    (web,) = with_shares(there.estimate(), there.placed).projects[1].resources
    assert web.monthly == NOTHING
    assert web.allocated == line.cost


def test_a_cron_job_takes_a_share_for_as_long_as_it_runs(world: Build) -> None:
    cron = """
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop}
spec:
  schedule: "0 * * * *"
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [
    {name: a, image: x, resources: {requests: {cpu: 500m, memory: 1Gi}}}]}}}}
"""
    finops = "kubernetes: {prod: {minutes: {nightly: 30}}}"
    there = world(CLUSTER + group(1, 1, 1), cron + workload("web"), finops)
    (night,), (web,) = there.lines("shop/CronJob/nightly"), there.lines("shop/Deployment/web")
    assert night.cost is not None
    assert web.cost is not None
    assert float(night.cost.expected) == pytest.approx(float(web.cost.expected / 2))


# ----------------------------------------------------------------------------------------- Fargate

PROFILE = """
resource "aws_eks_fargate_profile" "main" {
  cluster_name         = aws_eks_cluster.main.name
  fargate_profile_name = "shop"
  selector { namespace = "shop-*" }
  selector {
    namespace = "jobs"
    labels    = { fargate = "yes" }
  }
}
"""


def test_a_profile_takes_pods_by_namespace_and_labels(world: Build) -> None:
    pods = workload("web", 3, "1", "8Gi", namespace="shop-eu")
    pods += workload("job", namespace="jobs") + workload("api", namespace="other")
    there = world(CLUSTER + group(1, 1, 1) + PROFILE, pods)
    web = there.resource("shop-eu/Deployment/web").values.get("placement")
    assert (web["mode"], web["pods"], web["vcpu"], web["gib"]) == ("fargate", 3, 2, 9)
    assert there.resource("jobs/Deployment/job").values.get("placement")["mode"] == "nodes"
    assert there.resource("other/Deployment/api").values.get("placement")["mode"] == "nodes"
    # 2 vCPU at 0.04048 and 9 GB at 0.004445 an hour
    price = 3 * 730 * (2 * D("0.04048") + 9 * D("0.004445"))
    assert there.costs()["shop-eu/Deployment/web"].monthly.expected == price


def test_fargate_does_not_run_everything(world: Build) -> None:
    pods = workload("arm", namespace="shop-x", spec="nodeSelector: {kubernetes.io/arch: arm64}")
    placement = (
        world(CLUSTER + PROFILE, pods).resource("shop-x/Deployment/arm").values.get("placement")
    )
    assert placement["unschedulable"] == "Fargate runs no Arm pods"


def test_a_pod_on_fargate_without_requests_has_the_smallest_size(world: Build) -> None:
    pods = workload("web", namespace="shop-x")
    pods = pods.replace("resources: {requests: {cpu: '500m', memory: 1Gi}}", "")
    placement = (
        world(CLUSTER + group(1, 1, 1) + PROFILE, pods)
        .resource("shop-x/Deployment/web")
        .values.get("placement")
    )
    assert (placement["vcpu"], placement["gib"]) == (D("0.25"), D("0.5"))


# --------------------------------------------------------------------------------------- Auto Mode

AUTO = """
provider "aws" { region = "us-east-1" }
resource "aws_eks_cluster" "main" {
  name     = "prod"
  role_arn = "r"
  compute_config {
    enabled    = true
    node_pools = ["general-purpose", "system"]
  }
}
"""


def test_auto_mode_makes_nodes_and_takes_a_fee(world: Build) -> None:
    there = world(AUTO, workload("web", 6, "500m", "1Gi"))
    pool = there.pool("prod", "general-purpose")
    assert pool.instance_type[0] in "cmr"
    extra = there.costs()["NodePool/general-purpose/nodes"]
    labels = {line.label: line.cost for line in extra.lines if line.cost}
    assert set(labels) == {"Instance", "Storage", "Auto Mode"}
    storage = labels["Storage"]
    assert storage.expected == pool.nodes.expected * 80 * D("0.08")
    assert labels["Auto Mode"].expected > 0
    assert pool.node is not None
    assert extra.monthly.expected == pool.node.expected * pool.nodes.expected
    assert there.monthly() == 73 + extra.monthly.expected


# --------------------------------------------------------------------------------------- Karpenter


def node_pool(requirements: str, more: str = "", name: str = "default") -> str:
    return f"""
---
apiVersion: karpenter.sh/v1
kind: NodePool
metadata: {{name: {name}}}
spec:
  {more}
  template:
    spec:
      nodeClassRef: {{group: karpenter.k8s.aws, kind: EC2NodeClass, name: default}}
      requirements: [{requirements}]
"""


CLASS = """
---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: {name: default}
spec:
  amiSelectorTerms: [{alias: al2023@latest}]
  blockDeviceMappings: [{deviceName: /dev/xvda, ebs: {volumeSize: 50Gi, volumeType: gp3}}]
"""
M5 = "{key: karpenter.k8s.aws/instance-family, operator: In, values: [m5]}"


def test_karpenter_makes_what_costs_least(world: Build) -> None:
    pods = workload("web", 6, "1", "2Gi")
    there = world(CLUSTER, CLASS + node_pool(M5) + pods)
    pool = there.pool("prod", "default")
    assert pool.instance_type.startswith("m5.")
    # 6 cores: one 2xlarge (7,910m) costs as much as two xlarge and has one disk
    assert (pool.instance_type, pool.nodes) == ("m5.2xlarge", exactly(1))
    extra = there.costs()["NodePool/default/nodes"]
    assert extra.monthly.expected == D("0.384") * 730 + 50 * D("0.08")
    assert there.monthly() == 73 + extra.monthly.expected


def test_pods_that_need_other_machines_get_nodes_of_their_own(world: Build) -> None:
    gpu = "resources: {limits: {nvidia.com/gpu: 1}, requests: {cpu: '1', memory: 4Gi}}"
    pods = workload("train").replace("resources: {requests: {cpu: '500m', memory: 1Gi}}", gpu)
    either = "{key: karpenter.k8s.aws/instance-family, operator: In, values: [m5, g5]}"
    there = world(CLUSTER, CLASS + node_pool(either) + workload("web", 2) + pods)
    assert there.pool("prod", "default").instance_type.startswith("m5")
    assert there.pool("prod", "default/gpu").instance_type == "g5.xlarge"
    (line,) = there.lines("shop/Deployment/train")
    assert "1 of 1 nvidia.com/gpu" in line.detail
    assert line.cost is not None
    # the GPU is most of what a g5.xlarge costs, and all of it is the pod's
    assert line.cost.expected > D("0.75") * D("1.006") * 730


def test_a_heavier_pool_comes_first(world: Build) -> None:
    pools = node_pool(M5, "weight: 10", "first") + node_pool(M5, name="second")
    there = world(CLUSTER, CLASS + pools + workload("web", 2))
    assert [key.pool for key in there.placed.pools] == ["first"]


def test_limits_of_a_pool_leave_pods_waiting(world: Build) -> None:
    pool = node_pool(M5, 'limits: {cpu: "4"}')
    there = world(CLUSTER, CLASS + pool + workload("web", 20, "1", "1Gi"))
    assert "pods-pending" in there.codes()
    assert there.pool("prod", "default").nodes.high * 2 <= 4


def test_arm_is_only_for_pods_that_say_so_where_the_pool_makes_both(world: Build) -> None:
    both = "{key: karpenter.k8s.aws/instance-family, operator: In, values: [m6g]}"
    pods = workload("arm", spec="nodeSelector: {kubernetes.io/arch: arm64}")
    pods += workload("x86", spec="nodeSelector: {kubernetes.io/arch: amd64}")
    there = world(CLUSTER, CLASS + node_pool(both) + pods)
    assert there.pool("prod", "default").instance_type.startswith("m6g")
    refused = [one for one in there.placed.diagnostics if one.code == "unschedulable"]
    assert [one.address for one in refused] == ["shop/Deployment/x86"]


def test_spot_is_priced_as_spot_where_a_price_is_known(world: Build) -> None:
    spot = "{key: karpenter.sh/capacity-type, operator: In, values: [spot, on-demand]}"
    there = world(CLUSTER, CLASS + node_pool(f"{M5}, {spot}") + workload("web", 6, "1", "2Gi"))
    (line,) = there.lines("shop/Deployment/web")
    assert "at the spot price" in str(line.note)
    costs = there.costs()["NodePool/default/nodes"]
    assert costs.monthly.expected < D("0.384") * 730
