from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_operations_of_a_queue(bill: Bill) -> None:
    bill(
        """
        resource "google_cloud_tasks_queue" "a" {
          name = "a"
        }
        """,
        """
        Operations  10000000 count  4.00
        """,
        usage={"monthly_operations": 10000000},
    )
