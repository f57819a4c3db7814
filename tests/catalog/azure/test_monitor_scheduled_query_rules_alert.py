from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_every_five_minutes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_scheduled_query_rules_alert" "a" {
          location = "westeurope"
          frequency = 5
        }
        """,
        "Log query  1 1/Month  1.50",
    )


def test_every_hour_is_as_every_15_minutes(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_monitor_scheduled_query_rules_alert" "a" {
          location = "westeurope"
          frequency = 60
        }
        """,
        "Log query  1 1/Month  0.50",
    )
