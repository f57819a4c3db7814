"""Notification hubs: fees and pushes."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_notification_hub_namespace" "a" {
          location = "westeurope"
          sku_name = "Free"
        }
        """,
        "",
    )


def test_pushes_above_ten_million_in_zones(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_notification_hub_namespace" "a" {
          location = "westeurope"
          sku_name = "Basic"
          zone_redundancy_enabled = true
        }
        """,
        """
        Namespace (Basic)  1 1/Month   10.00
        Zone redundancy    1 1/Month  350.00
        Pushes (Basic)     15 1M        5.00
        """,
        usage={"monthly_pushes": 15_000_000},
    )
