from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_queries_by_the_million(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_private_dns_mx_record" "a" {
          resource_group_name = azurerm_resource_group.r.name
        }
        """,
        "Queries  100 1M  30.00",
        usage={"monthly_queries": 100000000},
        address="azurerm_private_dns_mx_record.a",
    )
