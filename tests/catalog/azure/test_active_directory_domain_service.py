from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_set_of_controllers_by_tier(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_active_directory_domain_service" "a" {
          location = "westeurope"
          sku      = "Enterprise"
        }
        """,
        "Replica set (Enterprise)  730 1 Hour  292.00",
    )
