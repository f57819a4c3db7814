from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_operations_and_rotations(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_key_vault" "v" {
          location = "westeurope"
          sku_name = "standard"
        }
        resource "azurerm_key_vault_key" "a" {
          key_vault_id = azurerm_key_vault.v.id
          key_type = "RSA"
          key_size = 2048
        }
        """,
        """
        Operations on secrets (Standard)    1 10K        0.03
        Rotations (Standard)                50 1 Rotation  50.00
        Operations with the key (Standard)  100 10K      3.00
        """,
        usage={
            "monthly_secrets_operations": 10000,
            "monthly_key_rotation_renewals": 50,
            "monthly_protected_keys_operations": 1000000,
        },
        address="azurerm_key_vault_key.a",
    )


def test_an_advanced_key_is_dearer_to_use(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_key_vault" "v" {
          location = "westeurope"
          sku_name = "standard"
        }
        resource "azurerm_key_vault_key" "a" {
          key_vault_id = azurerm_key_vault.v.id
          key_type = "EC"
        }
        """,
        "Operations with the key (Standard)  100 10K  15.00",
        usage={"monthly_protected_keys_operations": 1000000},
        address="azurerm_key_vault_key.a",
    )


def test_a_key_in_hardware(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_key_vault" "v" {
          location = "westeurope"
          sku_name = "premium"
        }
        resource "azurerm_key_vault_key" "a" {
          key_vault_id = azurerm_key_vault.v.id
          key_type = "RSA-HSM"
          key_size = 2048
        }
        """,
        "Keys in hardware (Premium)  1 1  1.00",
        address="azurerm_key_vault_key.a",
    )


def test_many_advanced_keys_in_hardware(bill: Bill) -> None:
    # 250 at 5.00, 50 at 2.50
    bill(
        """
        resource "azurerm_key_vault" "v" {
          location = "westeurope"
          sku_name = "premium"
        }
        resource "azurerm_key_vault_key" "a" {
          key_vault_id = azurerm_key_vault.v.id
          key_type = "RSA-HSM"
          key_size = 4096
        }
        """,
        "Keys in hardware (Premium)  300 1  1375.00",
        usage={"hsm_protected_keys": 300},
        address="azurerm_key_vault_key.a",
    )
