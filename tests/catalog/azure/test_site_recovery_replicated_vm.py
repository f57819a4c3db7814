from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_site_recovery_replicated_vm" "a" {
          resource_group_name = azurerm_resource_group.r.name
        }
        """,
        "Replicated machine  1 1/Month  25.00",
        address="azurerm_site_recovery_replicated_vm.a",
    )
