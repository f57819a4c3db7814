"""Clusters of the same roles."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_of_every_role(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_hdinsight_spark_cluster" "a" {
          location = "westeurope"
          roles {
            head_node {
              vm_size = "Standard_D3_V2"
            }
            worker_node {
              vm_size = "Standard_D4_V2"
              target_instance_count = 2
            }
            zookeeper_node {
              vm_size = "Standard_A1_V2"
            }
          }
        }
        """,
        """
        roles > head_node > Nodes (D3 v2)       1460 1 Hour  438.00
        roles > worker_node > Nodes (D4 v2)     1460 1 Hour  876.00
        """,
    )


def test_larger_nodes_of_zookeeper_are_billed(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_hdinsight_spark_cluster" "a" {
          location = "westeurope"
          roles {
            head_node {
              vm_size = "Standard_D3_V2"
            }
            worker_node {
              vm_size               = "Standard_D4_V2"
              target_instance_count = 2
            }
            zookeeper_node {
              vm_size = "Standard_D3_V2"
            }
          }
        }
        """,
        """
        roles > head_node > Nodes (D3 v2)       1460 1 Hour  438.00
        roles > worker_node > Nodes (D4 v2)     1460 1 Hour  876.00
        roles > zookeeper_node > Nodes (D3 v2)  2190 1 Hour  657.00
        """,
    )
