"""Spark pools: vCores of nodes for the hours that something runs."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_fixed_number_of_nodes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "w" {
          location = "westeurope"
        }
        resource "azurerm_synapse_spark_pool" "a" {
          synapse_workspace_id = azurerm_synapse_workspace.w.id
          node_size = "Medium"
          node_count = 3
        }
        """,
        "vCores  2400 1 Hour  360.00",  # 3 x 8 x 100
        usage={"monthly_hours": 100},
        address="azurerm_synapse_spark_pool.a",
    )


def test_as_many_as_work_needs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "w" {
          location = "westeurope"
        }
        resource "azurerm_synapse_spark_pool" "a" {
          synapse_workspace_id = azurerm_synapse_workspace.w.id
          node_size = "Small"
          auto_scale {
            min_node_count = 3
            max_node_count = 10
          }
        }
        """,
        "vCores  1200/1200/4000 1 Hour  180.00/180.00/600.00",
        usage={"monthly_hours": 100},
        address="azurerm_synapse_spark_pool.a",
    )
