"""Web PubSub: units by the day."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_web_pubsub" "a" {
          location = "westeurope"
          sku = "Free_F1"
        }
        """,
        "",
    )


def test_units_and_traffic(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_web_pubsub" "a" {
          location = "westeurope"
          sku = "Premium_P1"
          capacity = 2
        }
        """,
        """
        Units (Premium)               60.8333 1/Day  121.67
        Additional traffic (Premium)  10 1 GB          4.00
        """,
        usage={"monthly_additional_traffic_gb": 10},
    )
