from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_least_and_the_most_machines(bill: Bill) -> None:
    # f1-micro at 0.01: 2 x 730 h to 3 x 730 h
    bill(
        """
        resource "google_vpc_access_connector" "a" {
          region       = "us-central1"
          machine_type = "f1-micro"
        }
        """,
        "Instances (f1-micro)  1460/1460/2190 h  14.60/14.60/21.90",
    )


def test_as_many_as_the_throughput_needs(bill: Bill) -> None:
    bill(
        """
        resource "google_vpc_access_connector" "a" {
          machine_type   = "e2-standard-4"
          min_throughput = 400
          max_throughput = 400
        }
        """,
        "Instances (e2-standard-4)  2920 h  408.80",
    )


def test_instances_are_named_before_throughput(bill: Bill) -> None:
    bill(
        """
        resource "google_vpc_access_connector" "a" {
          machine_type   = "e2-standard-4"
          min_instances  = 2
          max_instances  = 2
          max_throughput = 1000
        }
        """,
        "Instances (e2-standard-4)  1460 h  204.40",
    )
