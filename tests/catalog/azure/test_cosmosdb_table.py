"""Tables of the Table API cost what a database of the SQL API does."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_its_throughput_in_the_region_of_the_account(bill: Bill) -> None:
    bill(
        """
    resource "azurerm_cosmosdb_account" "a" {
      location = "westeurope"
      geo_location {
        location = "westeurope"
      }
    }
    resource "azurerm_cosmosdb_table" "d" {
      account_name = azurerm_cosmosdb_account.a.name
      throughput   = 500
    }
        """,
        "azurerm_cosmosdb_account.a > geo_location > Throughput (RUs)  3650 1/Hour  36.50",
        address="azurerm_cosmosdb_table.d",
    )
