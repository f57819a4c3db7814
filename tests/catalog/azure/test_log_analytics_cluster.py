from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_commitment_by_the_day(bill: Bill) -> None:
    # 730 / 24 days at 240
    bill(
        """
        resource "azurerm_log_analytics_cluster" "a" {
          location = "westeurope"
        }
        """,
        "Commitment  30.4167 1/Day  7300.00",
    )
