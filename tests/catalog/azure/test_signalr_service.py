"""SignalR: units by the day."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_signalr_service" "a" {
          location = "westeurope"
          sku {
            name = "Free_F1"
            capacity = 1
          }
        }
        """,
        "",
    )


def test_units_and_messages(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_signalr_service" "a" {
          location = "westeurope"
          sku {
            name = "Standard_S1"
            capacity = 2
          }
        }
        """,
        """
        Units (Standard)                60.8333 1/Day  97.33
        Additional messages (Standard)  5 1M            5.00
        """,
        usage={"monthly_additional_messages": 5_000_000},
    )
