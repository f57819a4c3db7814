"""Clusters of Kafka: nodes and the disks of the brokers."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_standard_disks(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_hdinsight_kafka_cluster" "a" {
          location = "westeurope"
          roles {
            head_node {
              vm_size = "Standard_D3_V2"
            }
            worker_node {
              vm_size = "Standard_D3_V2"
              number_of_disks_per_node = 2
              target_instance_count = 3
            }
            zookeeper_node {
              vm_size = "Standard_D3_V2"
            }
          }
        }
        """,
        """
        roles > head_node > Nodes (D3 v2)       1460 1 Hour  438.00
        roles > worker_node > Nodes (D3 v2)     2190 1 Hour  657.00
        roles > zookeeper_node > Nodes (D3 v2)  2190 1 Hour  657.00
        roles > worker_node > Disks (S30)       6 1/Month    240.00
        """,
    )


def test_premium_disks(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_hdinsight_kafka_cluster" "a" {
          location = "westeurope"
          roles {
            worker_node {
              vm_size = "Standard_E2s_V3"
              number_of_disks_per_node = 1
              target_instance_count = 3
            }
          }
        }
        """,
        """
        roles > worker_node > Nodes (E2s v3)  2190 1 Hour  438.00
        roles > worker_node > Disks (P30)     3 1/Month    450.00
        """,
    )
