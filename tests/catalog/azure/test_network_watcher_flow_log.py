from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_logs_of_a_network_and_their_analysis(bill: Bill) -> None:
    # 5 GB are free; 95 at 0.50, and 100 analysed every ten minutes at 3.50
    bill(
        """
        resource "azurerm_network_watcher_flow_log" "a" {
          location           = "westeurope"
          enabled            = true
          target_resource_id = "/subscriptions/a/virtualNetworks/b"
          traffic_analytics {
            enabled             = true
            interval_in_minutes = 10
          }
        }
        """,
        """
        Logs               100 1 GB  47.50
        Traffic analytics  100 1 GB  350.00
        """,
        usage={"monthly_logs_collected_gb": 100},
    )


def test_logs_of_a_security_group_where_its_watcher_is(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_network_watcher" "w" {
          name     = "watcher"
          location = "westeurope"
        }
        resource "azurerm_network_security_group" "g" {
          location = "eastus"
        }
        resource "azurerm_network_watcher_flow_log" "a" {
          network_watcher_name = azurerm_network_watcher.w.name
          enabled              = true
          target_resource_id   = azurerm_network_security_group.g.id
        }
        """,
        "Logs  15 1 GB  6.00",
        usage={"monthly_logs_collected_gb": 15},
        address="azurerm_network_watcher_flow_log.a",
    )


def test_one_that_is_off(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_network_watcher_flow_log" "a" {
          location                  = "westeurope"
          network_security_group_id = "id"
          enabled                   = false
        }
        """,
        "",
        usage={"monthly_logs_collected_gb": 15},
    )
