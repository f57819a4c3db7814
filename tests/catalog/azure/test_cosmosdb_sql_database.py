"""Throughput of a database: manual, scaled, with zones, in several regions, of many writers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.model import ResourceCost

Bill = Callable[..., None]
CostOf = Callable[..., ResourceCost]
AT = "azurerm_cosmosdb_sql_database.d"
IN = "azurerm_cosmosdb_account.a > geo_location"


def database(throughput: str, account: str = "", location: str = "", more: str = "") -> str:
    return f"""
    resource "azurerm_cosmosdb_account" "a" {{
      location = "westeurope"
      {account}
      geo_location {{
        location = "westeurope"
        {location}
      }}
      {more}
    }}
    resource "azurerm_cosmosdb_sql_database" "d" {{
      account_name = azurerm_cosmosdb_account.a.name
      {throughput}
    }}
    """


def test_throughput_by_the_hundred_and_hour(bill: Bill) -> None:
    bill(
        database('throughput = "400"'),
        f"{IN} > Throughput (RUs)  2920 1/Hour  29.20",
        address=AT,
    )


def test_every_region_at_its_own_price(bill: Bill) -> None:
    north = 'geo_location {\nlocation = "northeurope"\n}'
    bill(
        database("throughput = 1000", more=north),
        f"""
        {IN}[0] > Throughput (RUs)  7300 1/Hour   73.00
        {IN}[0] > Storage           10 1 GB/Month  2.50
        {IN}[1] > Throughput (RUs)  7300 1/Hour  146.00
        {IN}[1] > Storage           10 1 GB/Month  3.00
        """,
        usage={"storage_gb": 10},
        address=AT,
    )


def test_zones_cost_a_quarter_more(bill: Bill) -> None:
    bill(
        database("throughput = 400", location="zone_redundant = true"),
        f"{IN} > Throughput (RUs)  3650 1/Hour  36.50",
        address=AT,
    )


@pytest.mark.parametrize(
    "name", ["multiple_write_locations_enabled", "enable_multiple_write_locations"]
)
def test_many_writers_have_their_own_rate_with_zones_in_it(bill: Bill, name: str) -> None:
    bill(
        database("throughput = 400", account=f"{name} = true", location="zone_redundant = true"),
        f"{IN} > Throughput (mRUs)  2920 1/Hour  87.60",
        address=AT,
    )


SCALED = "autoscale_settings {\nmax_throughput = 4000\n}"


def test_scaled_throughput_is_between_a_tenth_and_all(bill: Bill) -> None:
    bill(
        database(SCALED, location="zone_redundant = true"),
        f"{IN} > Autoscaled throughput (RUs)  4380/4380/43800 1/Hour  43.80/43.80/438.00",
        address=AT,
    )  # 400 to 4,000 RU/s at 1.5 times the price; zones are included


def test_scaled_throughput_as_it_is_used(bill: Bill) -> None:
    bill(
        database(SCALED),
        f"{IN} > Autoscaled throughput (RUs)  21900 1/Hour  219.00",
        usage={"max_request_units_utilization_percentage": 50},
        address=AT,
    )


def test_scaled_throughput_of_many_writers_is_not_dearer(bill: Bill) -> None:
    bill(
        database(SCALED, account="multiple_write_locations_enabled = true"),
        f"{IN} > Autoscaled throughput (mRUs)  14600 1/Hour  438.00",
        usage={"max_request_units_utilization_percentage": 50},
        address=AT,
    )


def test_serverless_has_no_throughput(bill: Bill) -> None:
    bill(
        database("", account='capabilities {\nname = "EnableServerless"\n}'),
        f"{IN} > Request units  10 1M  3.00",
        usage={"monthly_serverless_request_units": 10_000_000},
        address=AT,
    )


def test_an_account_that_is_elsewhere_is_said(cost_of: CostOf) -> None:
    cost = cost_of(
        """
        resource "azurerm_cosmosdb_sql_database" "d" {
          account_name = "elsewhere"
          throughput   = 400
        }
        """,
        AT,
    )
    assert [line.note for line in cost.lines] == [
        "account_name cannot be followed because no azurerm_cosmosdb_account here is called "
        "'elsewhere'"
    ]
