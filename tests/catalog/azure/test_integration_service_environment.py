"""Integration service environments: a base and units."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_developer_has_no_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_integration_service_environment" "a" {
          location = "westeurope"
          sku_name = "Developer_0"
        }
        """,
        "Base unit  730 1 Hour  730.00",
    )


def test_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_integration_service_environment" "a" {
          location = "westeurope"
          sku_name = "Premium_2"
        }
        """,
        """
        Base unit    730 1 Hour   5110.00
        Scale units  1460 1 Hour  5110.00
        """,
    )
