from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_several_steps(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_insights_web_test" "a" {
          location = "westeurope"
          kind = "multistep"
        }
        """,
        "Test  1 1/Month  10.00",
    )


def test_a_ping_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_application_insights_web_test" "a" {
          location = "westeurope"
          kind = "ping"
        }
        """,
        "",
    )
