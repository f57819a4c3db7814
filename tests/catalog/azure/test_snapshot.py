from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_gb_that_it_holds_are_billed(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_snapshot" "a" {
          location = "westeurope"
          create_option = "Copy"
        }
        """,
        "Storage  100 1 GB/Month  5.00",
        usage={"storage_gb": 100},
    )
