"""Integration accounts by tier."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_logic_app_integration_account" "a" {
          location = "westeurope"
          sku_name = "Free"
        }
        """,
        "",
    )


def test_basic(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_logic_app_integration_account" "a" {
          location = "westeurope"
          sku_name = "Basic"
        }
        """,
        "Account (Basic)  1 1/Month  300.00",
    )
