from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_every_five_minutes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_scheduled_query_rules_alert_v2" "a" {
          location = "westeurope"
          evaluation_frequency = "PT5M"
        }
        """,
        "Log query  1 1/Month  1.50",
    )


def test_every_hour(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_scheduled_query_rules_alert_v2" "a" {
          location = "westeurope"
          evaluation_frequency = "PT1H"
        }
        """,
        "Log query  1 1/Month  0.50",
    )


def test_every_day(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_scheduled_query_rules_alert_v2" "a" {
          location = "westeurope"
          evaluation_frequency = "P1D"
        }
        """,
        "Log query  1 1/Month  0.50",
    )
