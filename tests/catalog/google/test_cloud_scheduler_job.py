from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month_of_a_job(bill: Bill) -> None:
    bill(
        """
        resource "google_cloud_scheduler_job" "a" {
          name = "a"
        }
        """,
        """
        Job  1 mo  0.10
        """,
    )
