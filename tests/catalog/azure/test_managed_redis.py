"""Managed Redis: twice, unless high availability is refused."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_is_highly_available_by_itself(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_managed_redis" "a" {
          location = "westeurope"
          sku_name = "Balanced_B5"
        }
        """,
        "Nodes (B5)  1460 1 Hour  292.00",
    )


def test_one_node(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_managed_redis" "a" {
          location = "westeurope"
          sku_name = "MemoryOptimized_M10"
          high_availability_enabled = false
        }
        """,
        "Nodes (M10)  730 1 Hour  182.50",
    )
