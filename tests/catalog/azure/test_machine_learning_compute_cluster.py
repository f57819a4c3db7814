"""Compute clusters: as many machines as work needs."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_between_none_and_all(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_machine_learning_compute_cluster" "a" {
          location = "westeurope"
          vm_size = "Standard_D2s_v3"
          vm_priority = "Dedicated"
          scale_settings {
            min_node_count = 0
            max_node_count = 3
          }
        }
        """,
        "Nodes (Standard_D2s_v3)  0/0/2190 1 Hour  0.00/0.00/262.80",
    )


def test_on_average_at_low_priority(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_machine_learning_compute_cluster" "a" {
          location = "westeurope"
          vm_size = "Standard_D2s_v3"
          vm_priority = "LowPriority"
          scale_settings {
            min_node_count = 0
            max_node_count = 3
          }
        }
        """,
        "Nodes (Standard_D2s_v3, spot)  200 1 Hour  4.00",
        usage={"instances": 2, "monthly_hrs": 100},
    )
