from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_rules_up_to_five_are_one_price(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_lb" "a" {
          location = "westeurope"
        }
        """,
        "Balancer  730 1/Hour  18.25",
    )


def test_further_rules_and_data(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_lb" "a" {
          location = "westeurope"
          sku = "Standard"
        }
        """,
        """
        Balancer        730 1/Hour   18.25
        Further rules   1460 1/Hour  14.60
        Data processed  100 1 GB     0.50
        """,
        usage={"rules_above_five": 2, "monthly_data_processed_gb": 100},
    )


def test_the_basic_kind_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_lb" "a" {
          location = "westeurope"
          sku = "Basic"
        }
        """,
        "",
        usage={"monthly_data_processed_gb": 100},
    )


def test_a_gateway_balancer(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_lb" "a" {
          location = "westeurope"
          sku = "Gateway"
        }
        """,
        """
        Balancer        730 1 Hour  9.49
        Data processed  100 1 GB    0.40
        """,
        usage={"monthly_data_processed_gb": 100},
    )
