from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def cluster(arguments: str, location: str = "us-central1") -> str:
    return f"""
    resource "google_container_cluster" "c" {{
      location = "{location}"
      {arguments}
    }}
    """


PRIVATE = "private_cluster_config {\n enable_private_nodes = true\n}\n"
POOL = """
node_pool {
  autoscaling {
    min_node_count = 1
    max_node_count = 3
  }
  node_config {
    machine_type = "e2-standard-4"
  }
}
"""


def test_a_regional_pool_runs_in_three_zones(bill: Bill) -> None:
    bill(
        cluster(PRIVATE + POOL),
        """
        Management fee                        730 h                  80.30
        node_pool > Instance (e2-standard-4)  2190/2190/6570 h       306.60/306.60/919.80
        node_pool > boot_disk > Storage       300/300/900 GiBy.mo    30.00/30.00/90.00
        """,
    )


def test_pods_of_autopilot(bill: Bill) -> None:
    # 10 * 1,000 * 730 * 0.00004, 50 * 730 * 0.005, 100 * 730 * 0.00005
    bill(
        cluster("enable_autopilot = true"),
        """
        Management fee           730 h         87.60
        Pods' vCPU               7300000 h     292.00
        Pods' memory             36500 GiBy.h  182.50
        Pods' ephemeral storage  73000 GiBy.h  3.65
        """,
        usage={
            "autopilot_vcpu_count": 10,
            "autopilot_memory_gb": 50,
            "autopilot_ephemeral_storage_gb": 100,
        },
    )


def test_the_default_pool_of_a_zonal_cluster(bill: Bill) -> None:
    # three nodes; two zones beside its own; addresses: 6,570 h less 696 free
    bill(
        cluster(
            'initial_node_count = 1\nnode_locations = ["us-central1-b", "us-central1-c"]',
            "us-central1-a",
        ),
        """
        Management fee                          730 h        73.00
        default_pool > Instance (e2-medium) ~   2190 h       87.60
        default_pool > External address ~       2190 h       7.47
        default_pool > boot_disk > Storage      300 GiBy.mo  30.00
        """,
    )


def test_the_default_pool_may_be_removed(bill: Bill) -> None:
    bill(
        cluster("initial_node_count = 1\nremove_default_node_pool = true"),
        "Management fee  730 h  80.30",
    )


def test_the_nodes_of_a_pool_by_usage(bill: Bill) -> None:
    bill(
        cluster(PRIVATE + POOL),
        """
        Management fee                          730 h        80.30
        node_pool > Instance (e2-standard-4)    1460 h       204.40
        node_pool > boot_disk > Storage         200 GiBy.mo  20.00
        """,
        usage={"node_pool": {"nodes": 2, "monthly_hrs": 730}},
    )
