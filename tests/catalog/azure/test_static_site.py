from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_costs_what_a_static_web_app_costs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_static_site" "a" {
          location = "westeurope"
          sku_tier = "Standard"
        }
        """,
        "App  1 1/Month  9.00",
    )
