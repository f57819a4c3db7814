from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


TEMPLATE = """
resource "google_compute_instance_template" "t" {
  machine_type = "n2-standard-8"
  scheduling {
    provisioning_model = "SPOT"
  }
  disk {
    disk_type    = "pd-balanced"
    disk_size_gb = 20
  }
}
resource "google_compute_region_instance_template" "t" {
  machine_type = "e2-medium"
  disk {
    disk_type    = "pd-balanced"
    disk_size_gb = 10
  }
}
"""


def group(arguments: str) -> str:
    return f"""
    {TEMPLATE}
    resource "google_compute_instance_group_manager" "g" {{
      zone = "us-central1-a"
      {arguments}
    }}
    """


OF_ALL = "version {\n instance_template = google_compute_instance_template.t.id\n}"
OF_ONE = "version {\n instance_template = google_compute_region_instance_template.t.id\n}"
AT = "google_compute_instance_template.t > "
GROUP = "google_compute_instance_group_manager.g"


def test_so_many_instances_in_a_zone(bill: Bill) -> None:
    bill(
        group(f"target_size = 3\n{OF_ALL}"),
        f"""
        {AT}Instance (n2-standard-8, preemptible) ~  2190 h      219.00
        {AT}disk > Storage                           60 GiBy.mo  6.00
        """,
        address=GROUP,
    )


def test_a_template_of_the_region(bill: Bill) -> None:
    at = "google_compute_region_instance_template.t > "
    bill(
        group(f"target_size = 1\n{OF_ONE}"),
        f"""
        {at}Instance (e2-medium) ~  730 h       29.20
        {at}disk > Storage          10 GiBy.mo  1.00
        """,
        address=GROUP,
    )


def test_the_number_that_runs_by_usage(bill: Bill) -> None:
    bill(
        group(OF_ALL),
        f"""
        {AT}Instance (n2-standard-8, preemptible) ~  1460 h      146.00
        {AT}disk > Storage                           40 GiBy.mo  4.00
        """.replace(") ~", ")"),
        usage={"instances": 2, "monthly_hrs": 730},
        address=GROUP,
    )


def test_without_a_target_an_autoscaler_says_how_many(bill: Bill) -> None:
    bill(group(OF_ALL), "", address=GROUP)
