from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_health_checks(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_profile" "p" {
          traffic_routing_method = "Weighted"
          monitor_config {
            interval_in_seconds = 30
          }
        }
        resource "azurerm_traffic_manager_nested_endpoint" "a" {
          profile_id = azurerm_traffic_manager_profile.p.id
        }
        """,
        "Health checks  1 1/Month  0.36",
        address="azurerm_traffic_manager_nested_endpoint.a",
    )


def test_fast_ones_cost_more(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_profile" "p" {
          traffic_routing_method = "Weighted"
          monitor_config {
            interval_in_seconds = 10
          }
        }
        resource "azurerm_traffic_manager_nested_endpoint" "a" {
          profile_id = azurerm_traffic_manager_profile.p.id
        }
        """,
        """
        Health checks       1 1/Month  0.36
        Fast health checks  1 1/Month  1.00
        """,
        address="azurerm_traffic_manager_nested_endpoint.a",
    )


def test_one_that_is_switched_off(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_nested_endpoint" "a" {
          enabled = false
        }
        """,
        "",
    )
