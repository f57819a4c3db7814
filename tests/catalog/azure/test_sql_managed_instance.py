"""Managed instances by their older name."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_is_the_same_instance(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_sql_managed_instance" "a" {
          location           = "westeurope"
          sku_name           = "GP_Gen5"
          vcores             = 4
          storage_size_in_gb = 32
          license_type       = "BasePrice"
        }
        """,
        "Compute  2920 1 Hour  438.00",
    )
