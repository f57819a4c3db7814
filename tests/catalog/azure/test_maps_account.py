"""Maps: by the thousand, sold globally."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_transactions(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_maps_account" "a" {
          location = "westeurope"
          sku_name = "S1"
        }
        """,
        """
        Map tiles (Standard S1)  100 1K  500.00
        Weather (Standard S1)    10 1K    40.00
        """,
        usage={"monthly_tile_transactions": 100_000, "monthly_weather_transactions": 10_000},
    )
