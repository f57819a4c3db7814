"""Agents of elastic jobs."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_smallest_where_none_is_named(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_mssql_job_agent" "a" {
          location = "westeurope"
        }
        """,
        "Agent (JA100)  730 1 Hour  29.20",
    )
