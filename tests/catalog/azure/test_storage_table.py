from __future__ import annotations

from collections.abc import Callable

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
