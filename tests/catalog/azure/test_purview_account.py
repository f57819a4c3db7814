"""Purview: capacity units of the data map."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_one_unit_is_the_least(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_purview_account" "a" {
          location = "westeurope"
        }
        """,
        "Capacity units ~  730 1 Hour  292.00",
    )
