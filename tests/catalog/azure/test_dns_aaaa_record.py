from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_thousand_million_queries_are_dearer(bill: Bill) -> None:
    # 1,000 million at 0.40, 500 at 0.20
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_dns_aaaa_record" "a" {
          resource_group_name = azurerm_resource_group.r.name
        }
        """,
        "Queries  1500 1M  500.00",
        usage={"monthly_queries": 1500000000},
        address="azurerm_dns_aaaa_record.a",
    )
