"""Watchers."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_hours(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_automation_watcher" "a" {
          location = "westeurope"
        }
        """,
        "Watchers  1744 1 Hour  2.00",
        usage={"monthly_watcher_hrs": 1_744},
    )
