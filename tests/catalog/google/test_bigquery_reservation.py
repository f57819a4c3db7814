from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_slots_of_an_edition(bill: Bill) -> None:
    bill(
        """
        resource "google_bigquery_reservation" "a" {
          location      = "us-central1"
          slot_capacity = 100
          edition       = "STANDARD"
        }
        """,
        """
        Slots  73000 h  2920.00
        """,
    )


def test_slots_of_autoscaling_are_a_range(bill: Bill) -> None:
    # none to a hundred
    bill(
        """
        resource "google_bigquery_reservation" "a" {
          location      = "us-central1"
          slot_capacity = 0
          autoscale {
            max_slots = 100
          }
        }
        """,
        """
        Autoscaled slots  0/0/73000 h  0.00/0.00/4380.00
        """,
    )


def test_slots_of_autoscaling_by_usage(bill: Bill) -> None:
    bill(
        """
        resource "google_bigquery_reservation" "a" {
          location      = "us-central1"
          slot_capacity = 0
          autoscale {
            max_slots = 100
          }
        }
        """,
        """
        Autoscaled slots  14600 h  876.00
        """,
        usage={"autoscaled_slots": 20},
    )
