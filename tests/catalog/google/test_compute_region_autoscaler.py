from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_group_in_several_zones_between_its_least_and_its_most(bill: Bill) -> None:
    at = "google_compute_region_instance_group_manager.g > google_compute_instance_template.t > "
    bill(
        """
        resource "google_compute_instance_template" "t" {
          machine_type = "e2-standard-4"
          disk {
            disk_type    = "pd-ssd"
            disk_size_gb = 10
          }
        }
        resource "google_compute_region_instance_group_manager" "g" {
          region = "us-central1"
          version {
            instance_template = google_compute_instance_template.t.id
          }
        }
        resource "google_compute_region_autoscaler" "a" {
          region = "us-central1"
          target = google_compute_region_instance_group_manager.g.id
          autoscaling_policy {
            min_replicas = 3
            max_replicas = 3
          }
        }
        """,
        f"""
        {at}Instance (e2-standard-4) ~  2190 h      306.60
        {at}disk > Storage              30 GiBy.mo  5.10
        """,
        address="google_compute_region_autoscaler.a",
    )
