"""Device provisioning."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_operations_by_the_thousand(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_iothub_dps" "a" {
          location = "westeurope"
        }
        """,
        "Operations  10 1K  1.00",
        usage={"monthly_operations": 10_000},
    )
