from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_steps_within_and_without(bill: Bill) -> None:
    bill(
        """
        resource "google_workflows_workflow" "a" {
          name = "a"
        }
        """,
        """
        Internal steps  100000 count  1.00
        External steps  100000 count  2.50
        """,
        usage={"monthly_internal_steps": 100000, "monthly_external_steps": 100000},
    )
