from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("", "Instance (Standard_D2s_v3) ~  730 1 Hour  146.00"),
        ('priority = "Spot"', "Instance (Standard_D2s_v3, spot) ~  730 1 Hour  29.20"),
        # a licence that is brought: the price of Linux
        ('license_type = "Windows_Server"', "Instance (Standard_D2s_v3) ~  730 1 Hour  87.60"),
        ('license_type = "None"', "Instance (Standard_D2s_v3) ~  730 1 Hour  146.00"),
    ],
)
def test_a_machine_with_and_without_the_licence(bill: Bill, arguments: str, line: str) -> None:
    bill(
        f"""
        resource "azurerm_windows_virtual_machine" "a" {{
          location = "westeurope"
          size     = "Standard_D2s_v3"
          {arguments}
          os_disk {{
            storage_account_type = "Premium_LRS"
          }}
        }}
        """,
        f"""
        {line}
        os_disk > Storage (P10 LRS) ~  1 1/Month  22.00
        """,
    )


def test_sql_server_is_sold_with_the_image(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_windows_virtual_machine" "a" {
          location = "westeurope"
          size     = "Standard_D2s_v3"
          source_image_reference {
            publisher = "MicrosoftSQLServer"
            offer     = "sql2022-ws2022"
            sku       = "standard-gen2"
            version   = "latest"
          }
          os_disk {
            storage_account_type = "Premium_LRS"
            disk_size_gb         = 128
          }
        }
        """,
        """
        Instance (Standard_D2s_v3)   100 1 Hour  20.00
        Image licence (2 vCPU VM)    100 1 Hour  40.00
        os_disk > Storage (P10 LRS)  1 1/Month   22.00
        """,
        usage={"monthly_hrs": 100},
    )
