from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_rules_above_five(bill: Bill) -> None:
    # 10,000 GB at 0.08, as many at 0.07
    bill(
        """
        resource "azurerm_cdn_profile" "p" {
          name = "profile"
          location = "westeurope"
          sku = "Standard_Microsoft"
        }
        resource "azurerm_cdn_endpoint" "a" {
          location = "westeurope"
          profile_name = azurerm_cdn_profile.p.name
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
          delivery_rule {
            order = 1
          }
        }
        """,
        """
        Data out (Standard)  20000 1 GB   1500.00
        Rules                7 1/Month     2.00
        Requests with rules  10 1M/Month   6.00
        """,
        usage={"monthly_outbound_gb": 20000, "monthly_rules_engine_requests": 10000000},
        address="azurerm_cdn_endpoint.a",
    )


def test_premium(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cdn_profile" "p" {
          name = "profile"
          location = "westeurope"
          sku = "Premium_Verizon"
        }
        resource "azurerm_cdn_endpoint" "a" {
          location = "westeurope"
          profile_name = azurerm_cdn_profile.p.name
        }
        """,
        "Data out (Premium)  100 1 GB  16.00",
        usage={"monthly_outbound_gb": 100},
        address="azurerm_cdn_endpoint.a",
    )


def test_acceleration(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cdn_profile" "p" {
          name = "profile"
          location = "westeurope"
          sku = "Standard_Verizon"
        }
        resource "azurerm_cdn_endpoint" "a" {
          location = "westeurope"
          profile_name = azurerm_cdn_profile.p.name
          optimization_type = "DynamicSiteAcceleration"
        }
        """,
        "Data out (Standard)  100 1 GB  18.00",
        usage={"monthly_outbound_gb": 100},
        address="azurerm_cdn_endpoint.a",
    )
