from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_storage_above_what_is_included_and_tasks(bill: Bill) -> None:
    # 10 GB are included, 6,000 seconds free
    bill(
        """
        resource "azurerm_container_registry" "a" {
          location = "westeurope"
          sku = "Basic"
        }
        """,
        """
        Registry (Basic)                        30.4167 1/Day   6.08
        Storage above what is included (Basic)  140 1 GB/Month  14.00
        Tasks (Basic)                           36000 1 Second  3.00
        """,
        usage={"storage_gb": 150, "monthly_build_vcpu_hrs": 10},
    )


def test_replicas_cost_as_much_as_the_registry(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_registry" "a" {
          location = "westeurope"
          sku = "Premium"
          georeplications {
            location = "eastus"
          }
          georeplications {
            location = "westus"
          }
        }
        """,
        """
        Registry (Premium)  30.4167 1/Day  54.75
        Replicas (Premium)  60.8333 1/Day  109.50
        """,
    )


def test_what_is_included_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_container_registry" "a" {
          location = "westeurope"
          sku = "Premium"
        }
        """,
        "Registry (Premium)  30.4167 1/Day  54.75",
        usage={"storage_gb": 500},
    )
