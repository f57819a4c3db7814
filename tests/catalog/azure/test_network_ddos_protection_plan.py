from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_plan_and_addresses_above_those_included(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_network_ddos_protection_plan" "a" {
          location = "westeurope"
        }
        """,
        """
        Plan               730 1 Hour   2920.00
        Further addresses  1460 1 Hour  58.40
        """,
        usage={"overage_amount": 2},
    )
