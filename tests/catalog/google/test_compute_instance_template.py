from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


TEMPLATE = """
resource "google_compute_instance_template" "t" {
  machine_type = "e2-standard-4"
  disk {
    source_image = "rhel-cloud/rhel-9"
    boot         = true
    disk_type    = "pd-ssd"
  }
  disk {
    type         = "SCRATCH"
    disk_type    = "local-ssd"
    disk_size_gb = 375
  }
  disk {
    source = "existing"
  }
  network_interface {
    access_config {}
  }
}
"""


def test_a_template_alone_costs_nothing(bill: Bill) -> None:
    bill(TEMPLATE, "")


def test_a_group_of_what_a_template_describes(bill: Bill) -> None:
    # Red Hat: 4 vCPUs * 730 h * 2; addresses: 1,460 h less 696 free
    at = "google_compute_instance_template.t > "
    bill(
        TEMPLATE
        + """
        resource "google_compute_instance_group_manager" "g" {
          zone        = "us-central1-a"
          target_size = 2
          version {
            instance_template = google_compute_instance_template.t.self_link_unique
          }
        }
        """,
        f"""
        {at}Instance (e2-standard-4) ~  1460 h      204.40
        {at}System licence ~            5840 h      87.60
        {at}External address ~          1460 h      3.82
        {at}disk[0] > Storage ~         40 GiBy.mo  6.80
        {at}disk[1] > Local SSD ~       750 GiBy.mo  60.00
        """,
        address="google_compute_instance_group_manager.g",
    )
