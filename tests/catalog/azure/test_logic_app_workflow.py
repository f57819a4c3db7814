"""Workflows: actions above four thousand, and calls of connectors."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_actions_and_calls(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_logic_app_workflow" "a" {
          location = "westeurope"
        }
        """,
        """
        Built-in actions       104000 1   2.00
        Standard connectors    100000 1  10.00
        Enterprise connectors  10000 1   10.00
        """,
        usage={
            "monthly_built_in_actions": 104_000,
            "monthly_standard_connector_calls": 100_000,
            "monthly_enterprise_connector_calls": 10_000,
        },
    )
