"""Analysis Services by size."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_standard(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_analysis_services_server" "a" {
          location = "westeurope"
          sku = "S0"
        }
        """,
        "Server (S0)  730 1 Hour  584.00",
    )


def test_developer(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_analysis_services_server" "a" {
          location = "westeurope"
          sku = "D1"
        }
        """,
        "Server (Developer)  730 1 Hour  73.00",
    )


def test_the_second_version(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_analysis_services_server" "a" {
          location = "westeurope"
          sku = "S8v2"
        }
        """,
        "Server (S8 v2)  730 1 Hour  7300.00",
    )
