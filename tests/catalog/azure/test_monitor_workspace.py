from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_samples_by_the_ten_million(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_workspace" "a" {
          location = "westeurope"
        }
        """,
        """
        Samples          100 10M   16.00
        Queried samples  1000 10M  1.00
        """,
        usage={"monthly_metric_samples": 1000000000, "monthly_queried_samples": 10000000000},
    )
