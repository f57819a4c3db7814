from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_one_scale_unit_is_the_least(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_vpn_gateway" "a" {
          location = "westeurope"
        }
        """,
        "Scale units  730 1/Hour  292.00",
    )


def test_scale_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_vpn_gateway" "a" {
          location = "westeurope"
          scale_unit = 3
        }
        """,
        "Scale units  2190 1/Hour  876.00",
    )
