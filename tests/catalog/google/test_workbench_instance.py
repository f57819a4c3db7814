from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]
FEE = "no prices of service Vertex AI"


def test_a_machine_its_disks_and_a_fee_that_is_not_listed(bill: Bill) -> None:
    bill(
        """
        resource "google_workbench_instance" "a" {
          location = "us-central1-a"
          gce_setup {
            machine_type      = "n1-standard-4"
            disable_public_ip = true
            accelerator_configs {
              type       = "NVIDIA_TESLA_T4"
              core_count = 1
            }
            boot_disk {
              disk_size_gb = 200
              disk_type    = "PD_SSD"
            }
            data_disks {
              disk_size_gb = 330
              disk_type    = "PD_BALANCED"
            }
          }
        }
        """,
        f"""
        Instance (n1-standard-4) ~           511 h         102.20
        guest_accelerator > GPU ~            511 h         153.30
        boot_disk > Storage                  200 GiBy.mo   34.00
        Management                           {FEE}
        gce_setup > data_disks > Storage     330 GiBy.mo   33.00
        """,
    )


def test_what_is_taken_without_a_setup(bill: Bill) -> None:
    bill(
        """
        resource "google_workbench_instance" "a" {
          location = "us-central1-a"
        }
        """,
        f"""
        Instance (e2-standard-4) ~           730 h         102.20
        External address ~                   730 h         0.17
        boot_disk > Storage ~                150 GiBy.mo   15.00
        Management ~                         {FEE}
        gce_setup > data_disks > Storage ~   100 GiBy.mo   10.00
        """,
    )
