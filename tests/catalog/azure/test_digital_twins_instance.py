from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_is_counted_by_the_thousand(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_digital_twins_instance" "a" {
          location = "westeurope"
        }
        """,
        """
        Message      1000 1K  1.00
        Operations   1000 1K  2.50
        Query Units  1000 1K  0.50
        """,
        usage={
            "monthly_messages": 1000000,
            "monthly_operations": 1000000,
            "monthly_query_units": 1000000,
        },
    )
