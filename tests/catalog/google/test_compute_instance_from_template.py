from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


TEMPLATE = """
    resource "google_compute_instance_template" "t" {
      machine_type = "e2-standard-4"
      disk {
        source_image = "debian-cloud/debian-12"
        disk_size_gb = 100
        disk_type    = "pd-ssd"
      }
    }
    """
MADE = "google_compute_instance_from_template.a"


def test_it_is_what_the_template_says(bill: Bill) -> None:
    bill(
        TEMPLATE
        + """
        resource "google_compute_instance_from_template" "a" {
          zone                     = "us-central1-a"
          source_instance_template = google_compute_instance_template.t.self_link
        }
        """,
        """
        google_compute_instance_template.t > Instance (e2-standard-4) ~  730 h  102.20
        google_compute_instance_template.t > disk > Storage  100 GiBy.mo  17.00
        """,
        address=MADE,
    )


def test_its_own_size_goes_before(bill: Bill) -> None:
    bill(
        TEMPLATE
        + """
        resource "google_compute_instance_from_template" "a" {
          zone                     = "us-central1-a"
          machine_type             = "e2-medium"
          source_instance_template = google_compute_instance_template.t.self_link_unique
        }
        """,
        """
        google_compute_instance_template.t > Instance (e2-medium) ~  730 h  29.20
        google_compute_instance_template.t > disk > Storage  100 GiBy.mo  17.00
        """,
        address=MADE,
    )
