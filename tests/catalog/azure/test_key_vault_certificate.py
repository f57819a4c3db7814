from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_renewals_and_operations(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_key_vault" "v" {
          location = "westeurope"
          sku_name = "standard"
        }
        resource "azurerm_key_vault_certificate" "a" {
          key_vault_id = azurerm_key_vault.v.id
        }
        """,
        """
        Renewals (Standard)    2 1      6.00
        Operations (Standard)  10 10K  0.30
        """,
        usage={
            "monthly_certificate_renewal_requests": 2,
            "monthly_certificate_other_operations": 100000,
        },
        address="azurerm_key_vault_certificate.a",
    )
