"""Dedicated pools: size, storage and copies, where the workspace is."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_copies_elsewhere_are_kept_unless_they_are_refused(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "w" {
          location = "westeurope"
        }
        resource "azurerm_synapse_sql_pool" "a" {
          synapse_workspace_id = azurerm_synapse_workspace.w.id
          sku_name = "DW100c"
        }
        """,
        """
        Compute (DW100c)   730 1/Hour       1095.00
        Storage            2 1 TB/Month       46.00
        Disaster recovery  2048 1 GB/Month   102.40
        """,
        usage={"storage_tb": 2},
        address="azurerm_synapse_sql_pool.a",
    )


def test_refused(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_synapse_workspace" "w" {
          location = "westeurope"
        }
        resource "azurerm_synapse_sql_pool" "a" {
          synapse_workspace_id = azurerm_synapse_workspace.w.id
          sku_name = "DW100c"
          geo_backup_policy_enabled = false
        }
        """,
        """
        Compute (DW100c)  730 1/Hour    1095.00
        Storage           1 1 TB/Month    23.00
        """,
        usage={"storage_tb": 1},
        address="azurerm_synapse_sql_pool.a",
    )
