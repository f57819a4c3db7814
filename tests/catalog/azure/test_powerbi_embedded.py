"""Power BI Embedded: capacities that may be paused."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_all_month_and_half_of_it(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_powerbi_embedded" "a" {
          location = "westeurope"
          sku_name = "A1"
        }
        """,
        "Capacity (A1)  365 1 Hour  365.00",
        usage={"monthly_hrs": 365},
    )


def test_nothing_is_said_about_pauses(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_powerbi_embedded" "a" {
          location = "westeurope"
          sku_name = "A1"
        }
        """,
        "Capacity (A1) ~  730 1 Hour  730.00",
    )
