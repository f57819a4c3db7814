"""Cosmos DB accounts: what holds for every database in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


def account(attributes: str = "", location: str = "") -> str:
    return f"""
    resource "azurerm_cosmosdb_account" "a" {{
      location = "westeurope"
      {attributes}
      geo_location {{
        location          = "West Europe"
        failover_priority = 0
        {location}
      }}
    }}
    """


def test_an_account_alone_costs_what_is_used_of_it(bill: Bill) -> None:
    bill(account(), "")
    bill(
        account(),
        """
        geo_location > Storage  100 1 GB/Month  25.00
        Restored data                 10 1 GB         1.50
        """,
        usage={"storage_gb": 100, "monthly_restored_data_gb": 10},
    )


def test_serverless_with_copies_for_a_day(bill: Bill) -> None:
    bill(
        account(
            """
            capabilities {
              name = "EnableServerless"
            }
            backup {
              type                = "Periodic"
              interval_in_minutes = 240
              retention_in_hours  = 24
            }
            """
        ),
        """
        geo_location > Request units   10 1M            3.00
        geo_location > Storage         100 1 GB/Month  25.00
        geo_location > Backup copies   400 1 GB/Month  48.00
        """,  # six copies, of which two are included
        usage={"storage_gb": 100, "monthly_serverless_request_units": 10_000_000},
    )


@pytest.mark.parametrize(
    ("tier", "lines"),
    [
        ("", "geo_location > Continuous backup  100 1 GB  20.00"),
        ('tier = "Continuous7Days"', ""),
    ],
)
def test_continuous_backup_of_a_week_is_included(bill: Bill, tier: str, lines: str) -> None:
    bill(
        account(f'backup {{\ntype = "Continuous"\n{tier}\n}}'),
        f"""
        geo_location > Storage  100 1 GB/Month  25.00
        {lines}
        """,
        usage={"storage_gb": 100},
    )


def test_the_column_store(bill: Bill) -> None:
    bill(
        account("analytical_storage_enabled = true"),
        """
        geo_location > Analytical storage  100 1 GB/Month  2.00
        Analytical writes                  10 10K          0.50
        Analytical reads                   100 10K         0.50
        """,
        usage={
            "analytical_storage_gb": 100,
            "monthly_analytical_storage_write_operations": 100_000,
            "monthly_analytical_storage_read_operations": 1_000_000,
        },
    )
