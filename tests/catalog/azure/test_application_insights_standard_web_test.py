from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_runs_from_every_place(bill: Bill) -> None:
    # 6 an hour from 2 places
    bill(
        """
        resource "azurerm_application_insights_standard_web_test" "a" {
          location = "westeurope"
          frequency = 600
          geo_locations = ["a", "b"]
        }
        """,
        "Runs  8760 1  5.26",
    )


def test_one_that_is_off(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_insights_standard_web_test" "a" {
          location = "westeurope"
          enabled = false
          geo_locations = ["a"]
        }
        """,
        "",
    )
