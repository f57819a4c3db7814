"""Data factories: what is read, written and watched."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_operations_by_fifty_thousand(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_data_factory" "a" {
          location = "westeurope"
        }
        """,
        """
        Read and write operations  2 50K  1.00
        Monitoring operations      4 50K  1.00
        """,
        usage={
            "monthly_read_write_operation_entities": 100_000,
            "monthly_monitoring_operation_entities": 200_000,
        },
    )
