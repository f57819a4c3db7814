from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def pool(arguments: str, cluster: str = 'location = "us-central1-a"') -> str:
    return f"""
    resource "google_container_cluster" "c" {{
      {cluster}
      remove_default_node_pool = true
      private_cluster_config {{
        enable_private_nodes = true
      }}
    }}
    resource "google_container_node_pool" "p" {{
      cluster = google_container_cluster.c.id
      {arguments}
    }}
    """


POOL = "google_container_node_pool.p"


def test_a_pool_is_where_its_cluster_is(bill: Bill) -> None:
    bill(
        pool("node_count = 2"),
        """
        Instance (e2-medium) ~   1460 h       58.40
        boot_disk > Storage      200 GiBy.mo  20.00
        """,
        address=POOL,
    )


def test_a_pool_runs_in_the_zones_of_its_cluster(bill: Bill) -> None:
    zones = 'location = "us-central1"\nnode_locations = ["us-central1-a", "us-central1-b"]'
    bill(
        pool("node_count = 1", zones),
        """
        Instance (e2-medium) ~   1460 h       58.40
        boot_disk > Storage      200 GiBy.mo  20.00
        """,
        address=POOL,
    )


def test_totals_are_of_all_zones(bill: Bill) -> None:
    bill(
        pool(
            "autoscaling {\n total_min_node_count = 1\n total_max_node_count = 4\n}",
            'location = "us-central1"',
        ),
        """
        Instance (e2-medium)  730/730/2920 h       29.20/29.20/116.80
        boot_disk > Storage   100/100/400 GiBy.mo  10.00/10.00/40.00
        """,
        address=POOL,
    )


def test_spot_nodes_with_gpus_and_local_disks(bill: Bill) -> None:
    bill(
        pool(
            """
            node_count = 1
            node_config {
              machine_type    = "n1-standard-4"
              spot            = true
              disk_type       = "pd-ssd"
              disk_size_gb    = 50
              local_ssd_count = 2
              guest_accelerator {
                type  = "nvidia-tesla-k80"
                count = 1
              }
            }
            """
        ),
        """
        Instance (n1-standard-4, preemptible) ~       730 h        36.50
        guest_accelerator > GPU (preemptible) ~       730 h        109.50
        boot_disk > Storage                           50 GiBy.mo   8.50
        scratch_disk[0] > Local SSD (preemptible) ~   375 GiBy.mo  15.00
        scratch_disk[1] > Local SSD (preemptible) ~   375 GiBy.mo  15.00
        """,
        address=POOL,
    )


def test_windows_nodes_have_a_licence(bill: Bill) -> None:
    bill(
        pool(
            """
            node_count = 1
            node_config {
              machine_type = "e2-standard-4"
              image_type   = "WINDOWS_LTSC_CONTAINERD"
            }
            """
        ),
        """
        Instance (e2-standard-4) ~  730 h        102.20
        System licence ~            2920 h       146.00
        boot_disk > Storage         100 GiBy.mo  10.00
        """,
        address=POOL,
    )


def test_a_cluster_that_is_not_here(bill: Bill) -> None:
    # a region has three zones; the nodes are public: 2,190 h of addresses less 696 free
    bill(
        """
        resource "google_container_node_pool" "p" {
          cluster    = "elsewhere"
          location   = "us-central1"
          node_count = 1
        }
        """,
        """
        Instance (e2-medium) ~  2190 h       87.60
        External address ~      2190 h       7.47
        boot_disk > Storage     300 GiBy.mo  30.00
        """,
    )
