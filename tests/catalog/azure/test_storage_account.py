from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_blobs_by_tier_and_redundancy(bill: Bill) -> None:
    # 51,200 GB at 0.02, 8,800 at 0.018
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_replication_type = "LRS"
        }
        """,
        """
        Capacity (Hot LRS)     60000 1 GB/Month  1182.40
        Writes (Hot LRS)       100 10K           5.00
        Reads (Hot LRS)        200 10K           0.80
        Lists (Hot LRS)        10 10K            0.50
        Other calls (Hot LRS)  30 10K            0.12
        Index tags (Hot LRS)   5 10K/Month       0.20
        """,
        usage={
            "storage_gb": 60000,
            "monthly_write_operations": 1000000,
            "monthly_read_operations": 2000000,
            "monthly_list_and_create_container_operations": 100000,
            "monthly_other_operations": 300000,
            "blob_index_tags": 50000,
        },
    )


def test_cool_blobs_are_paid_for_when_they_are_read_or_deleted_early(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_replication_type = "RAGRS"
          access_tier = "Cool"
        }
        """,
        """
        Capacity (Cool RA-GRS)        100 1 GB/Month  2.50
        Writes (Cool RA-GRS)          1 10K           0.20
        Retrieval (Cool RA-GRS)       50 1 GB         0.50
        Early deletion (Cool RA-GRS)  10 1 GB         0.30
        """,
        usage={
            "storage_gb": 100,
            "monthly_write_operations": 10000,
            "monthly_data_retrieval_gb": 50,
            "early_deletion_gb": 10,
        },
    )


def test_a_tree_has_iterative_operations(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_replication_type = "ZRS"
          is_hns_enabled = true
        }
        """,
        """
        Capacity (Hot ZRS)          100 1 GB/Month  3.00
        Iterative writes (Hot ZRS)  1700 100        119.00
        Iterative reads (Hot ZRS)   15 10K          1.05
        """,
        usage={
            "storage_gb": 100,
            "monthly_iterative_write_operations": 170000,
            "monthly_iterative_read_operations": 150000,
            "blob_index_tags": 50000,
        },
    )


def test_the_kind_for_blobs_only_pays_for_what_is_written_to_cool(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_kind = "BlobStorage"
          account_replication_type = "LRS"
          access_tier = "Cool"
        }
        """,
        """
        Capacity (Cool LRS)      100 1 GB/Month  1.00
        Data written (Cool LRS)  40 1 GB         0.10
        """,
        usage={"storage_gb": 100, "monthly_data_write_gb": 40},
    )


def test_the_first_kind_has_no_tiers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_kind = "Storage"
          account_replication_type = "LRS"
        }
        """,
        "Capacity (Standard LRS)  100 1 GB/Month  2.40",
        usage={"storage_gb": 100},
    )


def test_premium_blobs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_kind = "BlockBlobStorage"
          account_replication_type = "LRS"
        }
        """,
        """
        Capacity (Premium LRS)  100 1 GB/Month  20.00
        Writes (Premium LRS)    100 10K         2.00
        """,
        usage={"storage_gb": 100, "monthly_write_operations": 1000000},
    )


def test_premium_files(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "a" {
          location = "westeurope"
          account_tier = "Standard"
          account_kind = "FileStorage"
          account_replication_type = "LRS"
        }
        """,
        """
        Provisioned (Premium LRS)  100 1 GB/Month  20.00
        Snapshots (Premium LRS)    10 1 GB/Month   1.60
        """,
        usage={"storage_gb": 100, "snapshots_storage_gb": 10},
    )
