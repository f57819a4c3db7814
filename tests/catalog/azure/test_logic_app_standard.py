"""Logic apps on a plan: calls of connectors."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_calls(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_logic_app_standard" "a" {
          location = "westeurope"
        }
        """,
        """
        Standard connectors    100000 1  20.00
        Enterprise connectors  10000 1   20.00
        """,
        usage={
            "monthly_standard_connector_calls": 100_000,
            "monthly_enterprise_connector_calls": 10_000,
        },
    )
