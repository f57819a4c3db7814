from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_platform_logs(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_storage_account" "s" {
          location = "westeurope"
          account_replication_type = "LRS"
        }
        resource "azurerm_monitor_diagnostic_setting" "a" {
          storage_account_id = azurerm_storage_account.s.id
        }
        """,
        "Platform logs  100 1 GB  30.00",
        usage={"monthly_platform_log_gb": 100},
        address="azurerm_monitor_diagnostic_setting.a",
    )
