"""Containers: throughput of their own, their database's, or the least that there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]
IN = "azurerm_cosmosdb_account.a > geo_location"
SCALED = "autoscale_settings {\nmax_throughput = 1000\n}"


@pytest.mark.parametrize(
    ("database", "own", "line"),
    [
        ("", "throughput = 500", "Throughput (RUs)  3650 1/Hour  36.50"),
        ("throughput = 400", "throughput = 500", "Throughput (RUs)  3650 1/Hour  36.50"),
        ("", "", "Throughput (RUs) ~  2920 1/Hour  29.20"),
        ("throughput = 400", "", ""),
        (SCALED, "", ""),
        (
            "throughput = 400",
            SCALED,
            "Autoscaled throughput (RUs)  1095/1095/10950 1/Hour  10.95/10.95/109.50",
        ),
    ],
)
def test_whose_throughput_it_has(bill: Bill, database: str, own: str, line: str) -> None:
    bill(
        f"""
    resource "azurerm_cosmosdb_account" "a" {{
      location = "westeurope"
      geo_location {{
        location = "westeurope"
      }}
    }}
    resource "azurerm_cosmosdb_sql_database" "d" {{
      name         = "d"
      account_name = azurerm_cosmosdb_account.a.name
      {database}
    }}
    resource "azurerm_cosmosdb_sql_container" "c" {{
      account_name  = azurerm_cosmosdb_account.a.name
      database_name = azurerm_cosmosdb_sql_database.d.name
      {own}
    }}
        """,
        line and f"{IN} > {line}",
        address="azurerm_cosmosdb_sql_container.c",
    )
