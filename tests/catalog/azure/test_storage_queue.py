from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_copies_are_sent_to_another_region(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_replication_type = "GRS"
        }
        resource "azurerm_storage_queue" "a" {
          storage_account_name = azurerm_storage_account.s.name
        }
        """,
        """
        Capacity (Standard GRS)            100 1 GB/Month  6.00
        Class 1 operations (Standard GRS)  100 10K         0.80
        Class 2 operations (Standard GRS)  100 10K         0.40
        Copied away                        50 1 GB         1.00
        """,
        usage={
            "monthly_storage_gb": 100,
            "monthly_class_1_operations": 1000000,
            "monthly_class_2_operations": 1000000,
            "monthly_geo_replication_data_transfer_gb": 50,
        },
        address="azurerm_storage_queue.a",
    )


def test_a_queue_of_the_first_kind_of_account(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_tier = "Standard"
          name = "account"
          account_kind = "Storage"
          account_replication_type = "LRS"
        }
        resource "azurerm_storage_queue" "a" {
          storage_account_name = azurerm_storage_account.s.name
        }
        """,
        "Class 1 operations (Standard LRS)  1000 10K  0.40",
        usage={
            "monthly_class_1_operations": 10000000,
            "monthly_geo_replication_data_transfer_gb": 50,
        },
        address="azurerm_storage_queue.a",
    )


def test_a_queue_of_an_account_that_is_not_here_waits_for_its_usage(bill: Bill) -> None:
    # nothing of it is configured, so nothing is missing until somebody says how it is used
    queue = """
        data "azurerm_storage_account" "s" {
          name = "elsewhere"
        }
        resource "azurerm_storage_queue" "a" {
          storage_account_name = data.azurerm_storage_account.s.name
        }
        """
    bill(queue, "", address="azurerm_storage_queue.a")
