from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_group_between_its_least_and_its_most(bill: Bill) -> None:
    at = "google_compute_instance_group_manager.g > google_compute_instance_template.t > "
    bill(
        """
        resource "google_compute_instance_template" "t" {
          machine_type = "e2-standard-4"
          disk {
            disk_type    = "pd-ssd"
            disk_size_gb = 10
          }
        }
        resource "google_compute_instance_group_manager" "g" {
          zone = "us-central1-a"
          version {
            instance_template = google_compute_instance_template.t.id
          }
        }
        resource "google_compute_autoscaler" "a" {
          zone   = "us-central1-a"
          target = google_compute_instance_group_manager.g.id
          autoscaling_policy {
            min_replicas = 1
            max_replicas = 4
          }
        }
        """,
        f"""
        {at}Instance (e2-standard-4)  730/730/2920 h   102.20/102.20/408.80
        {at}disk > Storage            10/10/40 GiBy.mo  1.70/1.70/6.80
        """,
        address="google_compute_autoscaler.a",
    )


def test_instances_that_the_group_has_itself_are_not_billed_twice(bill: Bill) -> None:
    # the group is billed for 3, so the autoscaler makes none to 2 more
    code = """
        resource "google_compute_instance_template" "t" {
          machine_type = "e2-standard-4"
        }
        resource "google_compute_instance_group_manager" "g" {
          zone        = "us-central1-a"
          target_size = 3
          version {
            instance_template = google_compute_instance_template.t.id
          }
        }
        resource "google_compute_autoscaler" "a" {
          zone   = "us-central1-a"
          target = google_compute_instance_group_manager.g.id
          autoscaling_policy {
            min_replicas = 1
            max_replicas = 5
          }
        }
        """
    at = "google_compute_instance_template.t > "
    bill(
        code,
        f"{at}Instance (e2-standard-4) ~  2190 h  306.60",
        address="google_compute_instance_group_manager.g",
    )
    bill(
        code,
        f"google_compute_instance_group_manager.g > {at}Instance (e2-standard-4)"
        "  0/0/1460 h  0.00/0.00/204.40",
        address="google_compute_autoscaler.a",
    )
