from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_ten_series_are_free_and_learning_costs_more(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_monitor_metric_alert" "a" {
          resource_group_name = azurerm_resource_group.r.name
          scopes = ["a", "b", "c", "d"]
          criteria {
            metric_name = "x"
          }
          criteria {
            metric_name = "y"
          }
          dynamic_criteria {
            metric_name = "z"
          }
        }
        """,
        """
        Metrics             12 1/Month  0.20
        Dynamic thresholds  4 1/Month   0.40
        """,
        address="azurerm_monitor_metric_alert.a",
    )


def test_one_that_is_off(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_monitor_metric_alert" "a" {
          resource_group_name = azurerm_resource_group.r.name
          enabled = false
          scopes = ["a"]
          criteria {
            metric_name = "x"
          }
        }
        """,
        "",
        address="azurerm_monitor_metric_alert.a",
    )
