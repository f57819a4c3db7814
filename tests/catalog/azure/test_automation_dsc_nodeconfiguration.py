"""Configurations of a node."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_machines_above_five(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_automation_account" "p" {
          name = "acc"
          location = "westeurope"
        }
        resource "azurerm_automation_dsc_nodeconfiguration" "a" {
          automation_account_name = azurerm_automation_account.p.name
        }
        """,
        "Configured machines outside Azure  7 1/Month  12.00",
        usage={"non_azure_config_node_count": 7},
        address="azurerm_automation_dsc_nodeconfiguration.a",
    )
