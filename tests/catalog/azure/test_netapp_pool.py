"""Pools of NetApp files: GiB by the hour."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_pool_of_terabytes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_netapp_pool" "a" {
          location = "westeurope"
          service_level = "Premium"
          size_in_tb = "4"
        }
        """,
        "Capacity  2990080 1 GiB/Hour  1196.03",  # 4,096 x 730 x 0.0004
    )


def test_encrypted_twice(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_netapp_pool" "a" {
          location = "westeurope"
          service_level = "Premium"
          size_in_tb = 1
          encryption_type = "Double"
        }
        """,
        "Capacity  747520 1 GiB/Hour  373.76",
    )
