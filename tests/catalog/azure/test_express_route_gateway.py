from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_scale_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_gateway" "a" {
          location = "westeurope"
          scale_units = 2
        }
        """,
        "Scale units  1460 1/Hour  613.20",
    )
