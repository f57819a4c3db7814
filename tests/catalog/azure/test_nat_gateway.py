from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_hours_and_gb(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_nat_gateway" "a" {
          location = "westeurope"
        }
        """,
        """
        Gateway (Standard)         730 1 Hour  36.50
        Data processed (Standard)  100 1 GB     4.00
        """,
        usage={"monthly_data_processed_gb": 100},
    )
