"""System topics of Event Grid."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_first_hundred_thousand_are_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventgrid_system_topic" "a" {
          location = "westeurope"
        }
        """,
        "Operations  10 100K  0.54",
        usage={"monthly_operations": 1_000_000},
    )
