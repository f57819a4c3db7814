"""IoT hubs: units by the month."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_iothub" "a" {
          location = "westeurope"
          sku {
            name = "F1"
            capacity = 1
          }
        }
        """,
        "",
    )


def test_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_iothub" "a" {
          location = "westeurope"
          sku {
            name = "S1"
            capacity = "2"
          }
        }
        """,
        "Units (S1)  2 1/Month  50.00",
    )
