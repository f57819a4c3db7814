from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("profile", "lines"),
    [
        (
            "os_profile_windows_config {\n provision_vm_agent = true\n}",
            """
            Instance (Standard_D2s_v3) ~                   1460 1 Hour  292.00
            storage_profile_os_disk > Storage (P10 LRS) ~  2 1/Month     44.00
            storage_profile_data_disk > Storage (P10 LRS)  2 1/Month     44.00
            """,
        ),
        (
            "os_profile_linux_config {\n disable_password_authentication = true\n}",
            """
            Instance (Standard_D2s_v3) ~                   1460 1 Hour  175.20
            storage_profile_os_disk > Storage (P4 LRS) ~   2 1/Month     12.00
            storage_profile_data_disk > Storage (P10 LRS)  2 1/Month     44.00
            """,
        ),
    ],
)
def test_machines_with_disks(bill: Bill, profile: str, lines: str) -> None:
    bill(
        f"""
        resource "azurerm_virtual_machine_scale_set" "a" {{
          location = "westeurope"
          sku {{
            name     = "Standard_D2s_v3"
            capacity = 2
          }}
          {profile}
          storage_profile_os_disk {{
            create_option     = "FromImage"
            managed_disk_type = "Premium_LRS"
          }}
          storage_profile_data_disk {{
            lun               = 0
            create_option     = "Empty"
            managed_disk_type = "Premium_LRS"
            disk_size_gb      = 100
          }}
        }}
        """,
        lines,
    )


def test_disks_in_storage_accounts_are_billed_there(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_machine_scale_set" "a" {
          location = "westeurope"
          priority = "Low"
          sku {
            name     = "Standard_D2s_v3"
            capacity = "5"
          }
          storage_profile_os_disk {
            vhd_containers = ["https://a.blob.core.windows.net/vhds"]
          }
        }
        """,
        "Instance (Standard_D2s_v3, spot) ~  3650 1 Hour  73.00",
    )
