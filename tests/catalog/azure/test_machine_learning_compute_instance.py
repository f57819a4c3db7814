"""Compute instances: machines by the hour, where the workspace is."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_hours_that_it_runs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_machine_learning_workspace" "w" {
          location = "westeurope"
        }
        resource "azurerm_machine_learning_compute_instance" "a" {
          machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
          virtual_machine_size = "STANDARD_D2S_V3"
        }
        """,
        "Instance (STANDARD_D2S_V3)  100 1 Hour  12.00",
        usage={"monthly_hrs": 100},
        address="azurerm_machine_learning_compute_instance.a",
    )
