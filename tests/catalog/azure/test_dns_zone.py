from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month_of_a_zone(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_dns_zone" "a" {
          name = "example.com"
          resource_group_name = azurerm_resource_group.r.name
        }
        """,
        "Zone  1 1/Month  0.50",
        address="azurerm_dns_zone.a",
    )
