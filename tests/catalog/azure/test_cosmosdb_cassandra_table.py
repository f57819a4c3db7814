"""Cassandra's tables: they name their keyspace, and only that names the account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]
IN = "azurerm_cosmosdb_cassandra_keyspace.k > azurerm_cosmosdb_account.a > geo_location"


@pytest.mark.parametrize(
    ("keyspace", "own", "line"),
    [
        ("throughput = 400", "throughput = 500", "Throughput (RUs)  3650 1/Hour  36.50"),
        ("throughput = 400", "", ""),
        ("", "", "Throughput (RUs) ~  2920 1/Hour  29.20"),
    ],
)
def test_whose_throughput_it_has(bill: Bill, keyspace: str, own: str, line: str) -> None:
    bill(
        f"""
    resource "azurerm_cosmosdb_account" "a" {{
      location = "westeurope"
      geo_location {{
        location = "westeurope"
      }}
    }}
    resource "azurerm_cosmosdb_cassandra_keyspace" "k" {{
      account_name = azurerm_cosmosdb_account.a.name
      {keyspace}
    }}
    resource "azurerm_cosmosdb_cassandra_table" "t" {{
      cassandra_keyspace_id = azurerm_cosmosdb_cassandra_keyspace.k.id
      {own}
    }}
        """,
        line and f"{IN} > {line}",
        address="azurerm_cosmosdb_cassandra_table.t",
    )
