from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


ACCOUNT = """
    resource "azurerm_storage_account" "s" {
      location                 = "westeurope"
      account_tier             = "Standard"
      account_replication_type = "LRS"
    }
    """
IT = "azurerm_security_center_storage_defender.a"


def test_an_account_and_what_is_scanned(bill: Bill) -> None:
    bill(
        ACCOUNT
        + """
        resource "azurerm_security_center_storage_defender" "a" {
          storage_account_id                 = azurerm_storage_account.s.id
          malware_scanning_on_upload_enabled = true
        }
        """,
        """
        Storage account   730 1/Hour  14.60
        Malware scanning  100 1 GB    15.00
        """,
        usage={"monthly_malware_scanning_gb": 100},
        address=IT,
    )


def test_nothing_is_scanned_that_is_not_asked_for(bill: Bill) -> None:
    bill(
        ACCOUNT
        + """
        resource "azurerm_security_center_storage_defender" "a" {
          storage_account_id = azurerm_storage_account.s.id
        }
        """,
        "Storage account  730 1/Hour  14.60",
        usage={"monthly_malware_scanning_gb": 100},
        address=IT,
    )
