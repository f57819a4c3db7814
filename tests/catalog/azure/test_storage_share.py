from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_share_by_what_it_stores(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_replication_type = "LRS"
        }
        resource "azurerm_storage_share" "a" {
          storage_account_name = azurerm_storage_account.s.name
          quota = 50
        }
        """,
        """
        Capacity (Standard LRS)     40 1 GB/Month  2.40
        Snapshots (Standard LRS)    5 1 GB/Month   0.30
        Writes (Standard LRS)       100 10K        1.50
        Other calls (Standard LRS)  100 10K        0.15
        """,
        usage={
            "storage_gb": 40,
            "snapshots_storage_gb": 5,
            "monthly_write_operations": 1000000,
            "monthly_other_operations": 1000000,
        },
        address="azurerm_storage_share.a",
    )


def test_a_cool_share_is_paid_for_when_it_is_read(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_replication_type = "LRS"
        }
        resource "azurerm_storage_share" "a" {
          storage_account_id = azurerm_storage_account.s.id
          quota = 50
          access_tier = "Cool"
        }
        """,
        """
        Capacity (Cool LRS)   40 1 GB/Month  0.60
        Metadata (Cool LRS)   2 1 GB/Month   0.06
        Retrieval (Cool LRS)  10 1 GB        0.10
        """,
        usage={"storage_gb": 40, "metadata_at_rest_storage_gb": 2, "monthly_data_retrieval_gb": 10},
        address="azurerm_storage_share.a",
    )


def test_a_premium_share_by_its_quota(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_kind = "FileStorage"
          account_replication_type = "LRS"
        }
        resource "azurerm_storage_share" "a" {
          storage_account_name = azurerm_storage_account.s.name
          quota = 500
        }
        """,
        "Provisioned (Premium LRS)  500 1 GB/Month  100.00",
        address="azurerm_storage_share.a",
    )
