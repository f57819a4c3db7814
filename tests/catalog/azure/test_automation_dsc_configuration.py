"""Configurations of machines."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_machines_above_five(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_automation_dsc_configuration" "a" {
          location = "westeurope"
        }
        """,
        "Configured machines outside Azure  7 1/Month  12.00",
        usage={"non_azure_config_node_count": 7},
    )
