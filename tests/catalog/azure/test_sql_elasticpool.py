"""Elastic pools by their older names."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_its_size_is_in_mb(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_sql_elasticpool" "a" {
          location  = "westeurope"
          edition   = "Standard"
          dtu       = 100
          pool_size = 153600
        }
        """,
        """
        Compute (100 DTU Pack)  30.4167 1/Day  219.00
        Extra storage           50 1 GB/Month   10.00
        """,
    )
