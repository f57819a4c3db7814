from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_spot_machines_with_windows(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_windows_virtual_machine_scale_set" "a" {
          location  = "westeurope"
          sku       = "Standard_D2s_v3"
          instances = 2
          priority  = "Spot"
          os_disk {
            storage_account_type = "Premium_LRS"
          }
        }
        """,
        """
        Instance (Standard_D2s_v3, spot) ~  1460 1 Hour  58.40
        os_disk > Storage (P10 LRS) ~       2 1/Month    44.00
        """,
    )
