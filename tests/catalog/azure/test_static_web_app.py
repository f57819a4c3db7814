from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_standard_plan_is_billed_by_the_app(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_static_web_app" "a" {
          location = "westeurope"
          sku_tier = "Standard"
        }
        """,
        "App  1 1/Month  9.00",
    )


def test_the_free_plan(bill: Bill) -> None:
    bill('resource "azurerm_static_web_app" "a" {\n  location = "westeurope"\n}', "")
