"""Redis Enterprise: nodes by their size."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_number_behind_the_dash_counts_nodes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_enterprise_cluster" "a" {
          location = "westeurope"
          sku_name = "Enterprise_E10-4"
        }
        """,
        "Nodes (E10)  2920 1 Hour  1460.00",
    )


def test_three_nodes_with_disks(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_enterprise_cluster" "a" {
          location = "westeurope"
          sku_name = "EnterpriseFlash_F300-3"
        }
        """,
        "Nodes (F300)  2190 1 Hour  4380.00",
    )


def test_two_nodes_where_none_are_named(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_redis_enterprise_cluster" "a" {
          location = "westeurope"
          sku_name = "Enterprise_E10"
        }
        """,
        "Nodes (E10)  1460 1 Hour  730.00",
    )
