from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_first_gb_out_are_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_bastion_host" "a" {
          location = "westeurope"
        }
        """,
        """
        Host (Basic)      730 1 Hour  146.00
        Data out (Basic)  105 1 GB    9.00
        """,
        usage={"monthly_outbound_data_gb": 105},
    )


def test_further_instances(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_bastion_host" "a" {
          location = "westeurope"
          sku = "Standard"
          scale_units = 5
        }
        """,
        """
        Host (Standard)               730 1 Hour   219.00
        Further instances (Standard)  2190 1 Hour  328.50
        """,
    )


def test_for_developers_it_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_bastion_host" "a" {
          location = "westeurope"
          sku = "Developer"
        }
        """,
        "",
    )
