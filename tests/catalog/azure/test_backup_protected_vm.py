from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_machine_and_what_is_kept(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_recovery_services_vault" "v" {
          location = "westeurope"
          name = "vault"
        }
        resource "azurerm_backup_protected_vm" "a" {
          resource_group_name = azurerm_resource_group.r.name
          recovery_vault_name = azurerm_recovery_services_vault.v.name
        }
        """,
        """
        Protected instance  1 1/Month       10.00
        Storage             400 1 GB/Month  20.00
        """,
        usage={"disk_utilization_gb": 300, "additional_backup_retention_gb": 100},
        address="azurerm_backup_protected_vm.a",
    )


def test_a_copy_in_one_place_is_cheaper(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_recovery_services_vault" "v" {
          location = "westeurope"
          name = "vault"
          storage_mode_type = "LocallyRedundant"
        }
        resource "azurerm_backup_protected_vm" "a" {
          resource_group_name = azurerm_resource_group.r.name
          recovery_vault_name = azurerm_recovery_services_vault.v.name
        }
        """,
        """
        Protected instance  0.5 1/Month    5.00
        Storage             50 1 GB/Month  1.00
        """,
        usage={"disk_utilization_gb": 50},
        address="azurerm_backup_protected_vm.a",
    )


def test_a_copy_that_can_be_read_far_away(bill: Bill) -> None:
    # 3 times 500 GB
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_recovery_services_vault" "v" {
          location = "westeurope"
          name = "vault"
          cross_region_restore_enabled = true
        }
        resource "azurerm_backup_protected_vm" "a" {
          resource_group_name = azurerm_resource_group.r.name
          recovery_vault_name = azurerm_recovery_services_vault.v.name
        }
        """,
        """
        Protected instance  3 1/Month        30.00
        Storage             1200 1 GB/Month  72.00
        """,
        usage={"disk_utilization_gb": 1200},
        address="azurerm_backup_protected_vm.a",
    )
