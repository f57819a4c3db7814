from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_linux_machine_and_the_disks_that_are_made_with_it(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_machine" "a" {
          location = "westeurope"
          vm_size  = "Standard_B1s"
          storage_os_disk {
            name          = "os"
            create_option = "FromImage"
          }
          storage_data_disk {
            name              = "new"
            create_option     = "Empty"
            managed_disk_type = "Premium_LRS"
            disk_size_gb      = 100
            lun               = 0
          }
          storage_data_disk {
            name            = "old"
            create_option   = "Attach"
            managed_disk_id = "id"
            disk_size_gb    = 100
            lun             = 1
          }
          os_profile_linux_config {
            disable_password_authentication = true
          }
        }
        """,
        """
        Instance (Standard_B1s) ~                 730 1 Hour   7.30
        storage_os_disk > Storage (S4 LRS) ~      1 1/Month    1.50
        storage_data_disk[0] > Storage (P10 LRS)  1 1/Month   22.00
        """,
    )


def test_windows_by_the_disk_or_by_the_profile(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_machine" "a" {
          location = "westeurope"
          vm_size  = "Standard_B1s"
          storage_os_disk {
            name            = "os"
            create_option   = "Attach"
            os_type         = "Windows"
            managed_disk_id = "id"
          }
        }
        """,
        "Instance (Standard_B1s) ~  730 1 Hour  14.60",
    )
    bill(
        """
        resource "azurerm_virtual_machine" "a" {
          location     = "westeurope"
          vm_size      = "Standard_B1s"
          license_type = "Windows_Server"
          storage_os_disk {
            name              = "os"
            create_option     = "FromImage"
            managed_disk_type = "Premium_LRS"
          }
          os_profile_windows_config {
            provision_vm_agent = true
          }
        }
        """,
        """
        Instance (Standard_B1s) ~              730 1 Hour   7.30
        storage_os_disk > Storage (P10 LRS) ~  1 1/Month   22.00
        """,
    )


def test_a_disk_in_a_storage_account_is_billed_there(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_machine" "a" {
          location = "westeurope"
          vm_size  = "Standard_B1s"
          storage_os_disk {
            name          = "os"
            create_option = "FromImage"
            vhd_uri       = "https://account.blob.core.windows.net/vhds/os.vhd"
          }
        }
        """,
        "Instance (Standard_B1s) ~  730 1 Hour  7.30",
    )


def test_the_system_in_any_case(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_machine" "a" {
          location = "westeurope"
          vm_size  = "Standard_B1s"
          storage_os_disk {
            name            = "os"
            create_option   = "Attach"
            managed_disk_id = "id"
            os_type         = "linux"
          }
        }
        """,
        "Instance (Standard_B1s) ~  730 1 Hour  7.30",
    )
