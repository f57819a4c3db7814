"""Service Bus: three tiers that are billed in three ways."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_basic_has_no_fee(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_servicebus_namespace" "a" {
          location = "westeurope"
          sku = "Basic"
        }
        """,
        "Messaging operations (Basic)  10 1M  0.50",
        usage={"monthly_messaging_operations": 10_000_000, "monthly_brokered_connections": 5_000},
    )


def test_standard_has_a_fee_and_tiers(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_servicebus_namespace" "a" {
          location = "westeurope"
          sku = "Standard"
        }
        """,
        """
        Base charge                      730 1/Hour  7.30
        Messaging operations (Standard)  113 1M      76.10
        Brokered connections             2000 1      30.00
        """,  # 87 x 0.80 + 13 x 0.50; the first thousand connections are free
        usage={"monthly_messaging_operations": 113_000_000, "monthly_brokered_connections": 2_000},
    )


def test_premium_has_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_servicebus_namespace" "a" {
          location = "westeurope"
          sku = "Premium"
          capacity = "2"
        }
        """,
        "Messaging units  1460 1/Hour  1314.00",
        usage={"monthly_messaging_operations": 113_000_000},
    )


def test_a_capacity_of_nought_is_none(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_servicebus_namespace" "a" {
          location = "westeurope"
          sku = "Standard"
          capacity = 0
        }
        """,
        "Base charge  730 1/Hour  7.30",
    )
