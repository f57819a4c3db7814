"""Pods in AKS and GKE, in clusters of one's own, and where nobody knows the cluster."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from worlds import Build, workload

from finops_shiftleft.model import Amount

exactly = Amount.exactly

AKS = """
resource "azurerm_kubernetes_cluster" "main" {
  name                = "prod"
  location            = "westeurope"
  resource_group_name = "shop"
  dns_prefix          = "shop"
  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D2s_v5"
    node_count = 1
    only_critical_addons_enabled = true
  }
  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
  }
  MORE
}
"""
WORKERS = """
resource "azurerm_kubernetes_cluster_node_pool" "workers" {
  name                  = "workers"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  vm_size               = "Standard_D4s_v5"
  auto_scaling_enabled  = true
  min_count             = 1
  max_count             = 5
  MORE
}
"""


def test_aks_pods_go_where_only_add_ons_do_not(world: Build) -> None:
    there = world((AKS + WORKERS).replace("MORE", ""), workload("web", 6, "1", "2Gi"))
    workers, system = there.pool("prod", "workers"), there.pool("prod", "system")
    # 3,860m of a CPU: three pods each, and 250 pods by the overlay's network
    assert workers.packed.capacity[:3] == (3860, 12188 * 2**20, 250)
    assert (workers.nodes.expected, system.nodes.expected) == (2, 1)
    assert system.allocated.expected == 0
    extra = there.costs()["azurerm_kubernetes_cluster_node_pool.workers/workers-autoscaled"]
    assert workers.node is not None
    assert extra.monthly.expected == workers.node.expected
    one, other = (
        there.costs()[f"azurerm_kubernetes_cluster{name}"].monthly.low
        for name in (".main", "_node_pool.workers")
    )
    assert (system.node, workers.node) == (exactly(one), exactly(other))


def test_spot_nodes_of_aks_are_for_pods_that_tolerate_them(world: Build) -> None:
    spot = WORKERS.replace("MORE", 'priority = "Spot"')
    says = "tolerations: [{key: kubernetes.azure.com/scalesetpriority, value: spot}]"
    pods = workload("web", 1) + workload("batch", 1, spec=says)
    there = world(AKS.replace("MORE", "") + spot, pods)
    assert there.lines("shop/Deployment/batch")[0].path == ("workers",)
    refused = [one for one in there.placed.diagnostics if one.code == "unschedulable"]
    assert [one.address for one in refused] == ["shop/Deployment/web"]


def test_virtual_nodes_bill_the_pod(world: Build) -> None:
    aci = AKS.replace("MORE", 'aci_connector_linux {\n subnet_name = "aci"\n }')
    says = (
        "nodeSelector: {type: virtual-kubelet}, "
        "tolerations: [{key: virtual-kubelet.io/provider, operator: Exists}]"
    )
    there = world(
        aci + WORKERS.replace("MORE", ""),
        workload("burst", 2, "555m", "1.5Gi", says) + workload("web"),
    )
    burst = there.resource("shop/Deployment/burst").values.get("placement")
    assert (burst["mode"], burst["pods"]) == ("virtual-nodes", 2)
    assert (burst["vcpu"], burst["gib"]) == (D("0.55"), D("1.6"))
    assert there.resource("shop/Deployment/web").values.get("placement")["mode"] == "nodes"


GKE = """
provider "google" { region = "us-central1" }
resource "google_container_cluster" "main" {
  name     = "prod"
  location = "us-central1"
  CLUSTER
}
"""
GKE_POOL = """
resource "google_container_node_pool" "main" {
  name       = "workers"
  cluster    = google_container_cluster.main.id
  location   = "us-central1"
  COUNT
  network_config { enable_private_nodes = true }
  node_config {
    machine_type = "n2-standard-4"
    MORE
  }
}
"""


def gke(count: str, more: str = "") -> str:
    cluster = GKE.replace("CLUSTER", "remove_default_node_pool = true\n initial_node_count = 1")
    return cluster + GKE_POOL.replace("COUNT", count).replace("MORE", more)


def test_a_regional_pool_has_its_nodes_in_every_zone(world: Build) -> None:
    there = world(gke("node_count = 1"), workload("web", 2) + workload("log", kind="DaemonSet"))
    pool = there.pool("prod", "workers")
    assert pool.nodes.ends == (3, 3, 3)
    assert there.resource("shop/DaemonSet/log").values.get("placement")["pods"] == 3
    assert there.resource("shop/Deployment/web").values.get("cluster")["zones"] == 3
    assert pool.node is not None
    # what the three cost by Terraform's resource is what a third is, three times
    whole = there.costs()["google_container_node_pool.main"].monthly.expected
    assert pool.node.expected * 3 == whole


def test_a_pool_of_gke_that_scales_counts_each_zone(world: Build) -> None:
    scaling = "autoscaling {\n min_node_count = 0\n max_node_count = 4\n }"
    there = world(gke(scaling), workload("web", 6, "1", "2Gi"))
    pool = there.pool("prod", "workers")
    # 3,920m: three pods to a node; none without pods, twelve at most
    assert (pool.nodes.ends, pool.limit) == ((2, 2, 12), 12)
    assert pool.node is not None
    extra = there.costs()["google_container_node_pool.main/workers-autoscaled"]
    assert extra.monthly.expected == 2 * pool.node.expected


def test_gke_lets_pods_on_gpus_that_ask_for_them(world: Build) -> None:
    gpu = 'guest_accelerator {\n type = "nvidia-tesla-t4"\n count = 1\n }'
    limits = "resources: {limits: {nvidia.com/gpu: 1}, requests: {cpu: '1', memory: 2Gi}}"
    pods = workload("train").replace("resources: {requests: {cpu: '500m', memory: 1Gi}}", limits)
    code = gke("node_count = 1", gpu).replace("n2-standard-4", "n1-standard-4")
    there = world(code, pods + workload("web"))
    assert there.lines("shop/Deployment/train")[0].path == ("workers",)
    (refused,) = [one for one in there.placed.diagnostics if one.code == "unschedulable"]
    assert refused.address == "shop/Deployment/web"
    assert "taint nvidia.com/gpu=present:NoSchedule" in refused.message


def test_autopilot_bills_what_pods_ask_for(world: Build) -> None:
    code = GKE.replace("CLUSTER", "enable_autopilot = true")
    spot = "nodeSelector: {cloud.google.com/gke-spot: 'true'}"
    pods = workload("web", 3, "250m", "4Gi") + workload("cheap", 1, "2", "1Gi", spot)
    there = world(code, pods + workload("log", kind="DaemonSet", cpu="10m", memory="16Mi"))
    web = there.resource("shop/Deployment/web").values.get("placement")
    assert (web["mode"], web["pods"], web["vcpu"], web["gib"]) == ("autopilot", 3, D("0.65"), 4)
    cheap = there.resource("shop/Deployment/cheap").values.get("placement")
    assert (cheap["spot"], cheap["vcpu"], cheap["gib"]) == (True, 2, 2)
    log = there.resource("shop/DaemonSet/log").values.get("placement")
    assert (log["pods"], log["vcpu"]) == (3, D("0.05"))
    assert not there.placed.pools
    assert there.costs()["shop/Deployment/web"].monthly.expected > 0


def test_a_request_is_missing_as_autopilot_fills_it_in(world: Build) -> None:
    code = GKE.replace("CLUSTER", "enable_autopilot = true")
    bare = workload("web").replace("resources: {requests: {cpu: '500m', memory: 1Gi}}", "")
    web = world(code, bare).resource("shop/Deployment/web").values.get("placement")
    assert (web["vcpu"], web["gib"]) == (D("0.5"), 2)


def test_a_class_of_machines_has_no_price_by_pod(world: Build) -> None:
    code = GKE.replace("CLUSTER", "enable_autopilot = true")
    fast = workload("fast", spec="nodeSelector: {cloud.google.com/compute-class: Performance}")
    there = world(code, fast)
    assert (
        "Performance"
        in there.resource("shop/Deployment/fast").values.get("placement")["unschedulable"]
    )
    assert there.costs()["shop/Deployment/fast"].status == "unpriced"


# ------------------------------------------------------------------------------------ which cluster


def test_where_no_cluster_is_known_one_is_taken_and_named(world: Build) -> None:
    code = 'provider "aws" { region = "eu-west-1" }\nresource "aws_sqs_queue" "q" {}'
    there = world(code, workload("web", 2))
    (line,) = there.lines("shop/Deployment/web")
    assert line.detail.endswith("on m5.xlarge")
    assert there.monthly() == 0
    assert [one.code for one in there.placed.diagnostics] == ["cluster-assumed"] * 2
    assert "eu-west-1" in there.placed.assumed[0]
    assert "m5.xlarge" in there.placed.assumed[1]


def test_a_module_that_is_not_available_may_make_the_cluster(world: Build) -> None:
    code = """
provider "aws" { region = "eu-west-1" }
resource "aws_sqs_queue" "q" {}
module "eks" { source = "terraform-aws-modules/eks/aws" }
"""
    assert (
        "unless a module that is not available makes one"
        in world(code, workload("web")).placed.assumed[0]
    )


@pytest.mark.parametrize(
    ("region", "provider", "machine"),
    [
        ("us-east-1", "aws", "m5.xlarge"),
        ("us-gov-west-1", "aws", "m5.xlarge"),
        ("europe-west1", "google", "e2-standard-4"),
        ("westeurope", "azure", "Standard_D4s_v5"),
    ],
)
def test_where_no_code_names_a_cloud_the_callers_region_does(
    world: Build, region: str, provider: str, machine: str
) -> None:
    there = world("", workload("web", 2), region=region)
    (line,) = there.lines("shop/Deployment/web")
    assert line.detail.endswith(f"on {machine}")
    assert line.cost is not None
    assert there.placed.assumed[0].endswith(f"it is taken to be of {provider} in {region}")


def test_the_code_knows_its_cloud_better_than_the_caller(world: Build) -> None:
    code = 'provider "aws" { region = "eu-west-1" }\nresource "aws_sqs_queue" "q" {}'
    there = world(code, workload("web"), region="europe-west1")
    assert "of aws in eu-west-1" in there.placed.assumed[0]


def test_a_region_of_nobody_tells_no_cloud(world: Build) -> None:
    there = world("", workload("web"), region="Mars North")
    assert there.resource("shop/Deployment/web").values.get("cluster")["mode"] == "none"


def test_without_any_provider_there_are_hours_and_no_money(world: Build) -> None:
    there = world("", workload("web", 2, "500m", "1Gi"))
    cpu, memory = there.lines("shop/Deployment/web")
    assert (cpu.quantity, cpu.unit, cpu.cost) == (exactly(D(730)), "vCPU-hours", None)
    assert (memory.quantity, memory.unit, memory.cost) == (exactly(D(1460)), "GiB-hours", None)
    assert there.resource("shop/Deployment/web").values.get("cluster")["mode"] == "none"


def test_finops_yml_describes_a_cluster_that_is_declared_elsewhere(world: Build) -> None:
    finops = """
    kubernetes:
      live:
        provider: azure
        region: westeurope
        pools: [{name: main, instance_type: Standard_D4s_v5, min: 2, max: 10, max_pods: 30}]
        existing_requests: {cpu: 3, memory: 4Gi}
        system_daemonsets: {cpu: 100m, memory: 256Mi}
        roots: ["k8s/**"]
    """
    there = world("", workload("web", 4, "1", "2Gi"), finops)
    pool = there.pool("live", "main")
    # 3,760m each: 3,000m are others' on the first, three fit the second, the last needs a third
    assert pool.packed.capacity[:3] == (3760, (15634 - 256) * 2**20, 30)
    assert pool.nodes.expected == 3
    assert pool.others.expected > 0
    assert there.monthly() == 0  # whoever declares the cluster pays for its nodes
    assert pool.scales
    assert not pool.billed


def test_a_cluster_of_ones_own_has_no_list_price(world: Build) -> None:
    there = world("", workload("web"), "kubernetes: {metal: {mode: none}}")
    assert there.resource("shop/Deployment/web").values.get("placement")["mode"] == "none"
    assert there.lines("shop/Deployment/web")[0].cost is None


def test_finops_yml_adds_to_a_cluster_in_terraform(world: Build) -> None:
    finops = "kubernetes: {live: {cluster: google_container_cluster.main, controllers: [nginx]}}"
    there = world(gke("node_count = 1"), workload("web"), finops)
    cluster = there.resource("shop/Deployment/web").values.get("cluster")
    assert (cluster["name"], cluster["controllers"]) == ("prod", ["nginx"])


def test_a_machine_that_nobody_knows_is_told(world: Build) -> None:
    finops = (
        "kubernetes: {live: {provider: aws, region: eu-west-1, pools: [{instance_type: m99.x}]}}"
    )
    there = world("", workload("web"), finops)
    assert there.codes() == ["unschedulable", "unknown-machine"]


def test_nodes_that_aks_makes_for_pods(world: Build) -> None:
    says = 'node_provisioning_profile {\n mode = "Auto"\n }'
    there = world(AKS.replace("MORE", says), workload("web", 6, "1", "2Gi"))
    pool = there.pool("prod", "default")
    assert pool.instance_type.startswith("Standard_D")
    extra = there.costs()["NodePool/default/nodes"]
    assert pool.node is not None
    assert extra.monthly.expected == pool.node.expected * pool.nodes.expected > 0


def test_auto_mode_where_only_finops_yml_knows_the_cluster(world: Build) -> None:
    there = world("", workload("web"), "kubernetes: {live: {mode: auto, region: eu-west-1}}")
    (pool,) = there.placed.pools.values()
    assert (pool.provider, pool.key.pool) == ("aws", "general-purpose")
    assert there.monthly() > 0
