from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_master_and_two_workers_by_default(bill: Bill) -> None:
    # 12 vCPUs; disks of 1,500 GB less 30 that are free, in proportion
    bill(
        """
        resource "google_dataproc_cluster" "a" {
          region = "us-central1"
        }
        """,
        """
        Dataproc ~                        8760 h        87.60
        master > Instance (n1-standard-4) ~  511 h         102.20
        master > boot_disk > Storage         500 GiBy.mo   19.60
        worker > Instance (n1-standard-4) ~  1022 h        204.40
        worker > boot_disk > Storage         1000 GiBy.mo  39.20
        """,
    )


def test_secondary_workers_are_spot_machines(bill: Bill) -> None:
    bill(
        """
        resource "google_dataproc_cluster" "a" {
          region = "us-central1"
          cluster_config {
            master_config {
              machine_type = "e2-standard-4"
              disk_config {
                boot_disk_type    = "pd-ssd"
                boot_disk_size_gb = 100
              }
            }
            worker_config {
              num_instances = 0
              machine_type  = "e2-standard-4"
            }
            preemptible_worker_config {
              num_instances = 2
              disk_config {
                boot_disk_type    = "pd-ssd"
                boot_disk_size_gb = 100
              }
            }
          }
        }
        """,
        """
        Dataproc                                            1200 h       12.00
        master > Instance (e2-standard-4)                   100 h        14.00
        master > boot_disk > Storage                        100 GiBy.mo  17.00
        secondary_worker > Instance (e2-standard-4, preemptible)  200 h        8.00
        secondary_worker > boot_disk > Storage              200 GiBy.mo  34.00
        """,
        usage={"monthly_hrs": 100},
    )
