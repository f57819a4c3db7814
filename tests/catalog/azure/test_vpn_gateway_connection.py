from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_region_of_the_gateway(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_vpn_gateway" "g" {
          location = "westeurope"
        }
        resource "azurerm_vpn_gateway_connection" "a" {
          vpn_gateway_id = azurerm_vpn_gateway.g.id
        }
        """,
        "Connection  730 1/Hour  36.50",
        address="azurerm_vpn_gateway_connection.a",
    )
