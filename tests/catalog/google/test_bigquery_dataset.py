from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_queries_by_what_they_read(bill: Bill) -> None:
    # the first TB is free
    bill(
        """
        resource "google_bigquery_dataset" "a" {
          location = "US"
        }
        """,
        """
        Queries  101 TiBy  625.00
        """,
        usage={"monthly_queries_tb": 101},
    )


def test_a_dataset_is_in_the_united_states_by_default(bill: Bill) -> None:
    bill(
        """
        resource "google_bigquery_dataset" "a" {
          dataset_id = "a"
        }
        """,
        """
        Queries  101 TiBy  625.00
        """,
        usage={"monthly_queries_tb": 101},
    )
