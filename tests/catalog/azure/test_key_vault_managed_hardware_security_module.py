from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_pool_by_the_hour(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_key_vault_managed_hardware_security_module" "a" {
          location = "westeurope"
          sku_name = "Standard_B1"
        }
        """,
        "Pool (Standard B1)  730 1 Hour  2336.00",
    )
