"""Clusters of Hadoop: two heads, workers, three ZooKeepers, edges."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_of_every_role(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_hdinsight_hadoop_cluster" "a" {
          location = "westeurope"
          roles {
            head_node {
              vm_size = "Standard_D3_V2"
            }
            worker_node {
              vm_size = "Standard_D4_V2"
              target_instance_count = 4
            }
            zookeeper_node {
              vm_size = "STANDARD_A1_V2"
            }
            edge_node {
              vm_size = "Standard_D3_V2"
              target_instance_count = 1
            }
          }
        }
        """,
        """
        roles > head_node > Nodes (D3 v2)       1460 1 Hour   438.00
        roles > worker_node > Nodes (D4 v2)     2920 1 Hour  1752.00
        roles > edge_node > Nodes (D3 v2)       730 1 Hour    219.00
        """,
    )
