from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def machines(arguments: str) -> str:
    return f"""
    resource "azurerm_orchestrated_virtual_machine_scale_set" "a" {{
      location  = "westeurope"
      sku_name  = "Standard_D2s_v3"
      instances = 10
      {arguments}
      os_disk {{
        storage_account_type = "Premium_LRS"
      }}
    }}
    """


def test_linux_machines(bill: Bill) -> None:
    bill(
        machines('os_profile {\n linux_configuration {\n admin_username = "a"\n }\n}'),
        """
        Instance (Standard_D2s_v3) ~  7300 1 Hour  876.00
        os_disk > Storage (P4 LRS) ~  10 1/Month    60.00
        """,
    )


def test_a_base_and_a_part_of_spot_machines_is_regular(bill: Bill) -> None:
    # 2 and 30 % of the other 8, rounded up to 3
    bill(
        machines(
            """
            priority = "Spot"
            os_profile {
              windows_configuration {
                admin_username = "a"
              }
            }
            priority_mix {
              base_regular_count            = 2
              regular_percentage_above_base = 30
            }
            """
        ),
        """
        Instance (Standard_D2s_v3) ~        3650 1 Hour  730.00
        Spot instance (Standard_D2s_v3) ~  3650 1 Hour  146.00
        os_disk > Storage (P10 LRS) ~       10 1/Month   220.00
        """,
    )
