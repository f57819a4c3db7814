from __future__ import annotations

from collections.abc import Callable
from typing import Any

Bill = Callable[..., None]


def test_writes_are_dearer_where_they_are_copied(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_replication_type = "RAGRS"
        }
        resource "azurerm_storage_table" "a" {
          storage_account_name = azurerm_storage_account.s.name
        }
        """,
        """
        Capacity (Standard RA-GRS)      100 1 GB/Month  8.00
        Batch writes (Standard RA-GRS)  1000 10K        2.00
        Writes (Standard RA-GRS)        1000 10K        1.00
        Reads (Standard RA-GRS)         1000 10K        0.40
        Scans (Standard RA-GRS)         1000 10K        0.50
        Lists (Standard RA-GRS)         1000 10K        0.60
        Deletions (Standard RA-GRS)     1000 10K        0.70
        """,
        usage={
            "monthly_storage_gb": 100,
            "monthly_batch_write_operations": 10000000,
            "monthly_write_operations": 10000000,
            "monthly_read_operations": 10000000,
            "monthly_scan_operations": 10000000,
            "monthly_list_operations": 10000000,
            "monthly_delete_operations": 10000000,
        },
        address="azurerm_storage_table.a",
    )


def test_tables_in_accounts_by_name_are_each_in_their_own(estimated: Callable[..., Any]) -> None:
    done, _ = estimated(
        """
        resource "azurerm_storage_account" "s" {
          for_each                 = toset(["GRS", "RAGRS"])
          name                     = "account${lower(each.key)}"
          location                 = "westeurope"
          account_replication_type = each.key
        }
        resource "azurerm_storage_table" "a" {
          for_each             = toset(["GRS", "RAGRS"])
          storage_account_name = azurerm_storage_account.s[each.key].name
        }
        """,
        {"azurerm_storage_table": {"monthly_storage_gb": 100}},
    )
    tables = [c for c in done.projects[0].resources if c.resource.type == "azurerm_storage_table"]
    capacity = [next(line for line in table.lines if line.label == "Capacity") for table in tables]
    assert [line.fault for line in capacity] == [True, False]  # of GRS no price is fixed
    assert capacity[1].detail == "Standard RA-GRS"
