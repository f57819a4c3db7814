"""SQL databases by their older names."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_smallest_size_of_an_edition(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_sql_database" "a" {
          location = "westeurope"
          edition  = "Standard"
        }
        """,
        "Compute (S0)  30.4167 1/Day  14.60",
    )


def test_a_size_by_name_and_its_bytes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_sql_database" "a" {
          location                         = "westeurope"
          edition                          = "GeneralPurpose"
          requested_service_objective_name = "GP_Gen5_2"
          max_size_bytes                   = "107374182400"
        }
        """,
        """
        Compute          1460 1 Hour    219.00
        SQL licence                1460 1 Hour    146.00
        Storage (General Purpose)  130 1 GB/Month  13.00
        """,  # 100 GB and their log
    )


def test_in_a_pool(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_sql_database" "a" {
          location          = "westeurope"
          elastic_pool_name = "pool"
        }
        """,
        "Backups (Backup RA-GRS)  10 1 GB/Month  2.00",
        usage={"backup_storage_gb": 10},
    )
