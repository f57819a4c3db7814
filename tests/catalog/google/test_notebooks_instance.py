from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_machine_its_disks_and_a_fee_that_is_not_listed(bill: Bill) -> None:
    bill(
        """
        resource "google_notebooks_instance" "a" {
          location           = "us-central1-a"
          machine_type       = "e2-standard-4"
          no_public_ip       = true
          boot_disk_type     = "PD_SSD"
          boot_disk_size_gb  = 110
        }
        """,
        """
        Instance (e2-standard-4) ~  730 h        102.20
        boot_disk > Storage         110 GiBy.mo  18.70
        Management                  no prices of service Vertex AI
        data_disk > Storage         100 GiBy.mo  2.80
        """,  # of pd-standard 30 GB are free
    )
