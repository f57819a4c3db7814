from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_logs_that_are_routed(bill: Bill) -> None:
    bill(
        """
        resource "google_logging_organization_sink" "a" {
          name = "a"
        }
        """,
        """
        Logs  150 GiBy  50.00
        """,
        usage={"monthly_logging_data_gb": 150},
    )
