from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_the_region_of_the_gateway(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_gateway" "g" {
          location = "westeurope"
          scale_units = 1
        }
        resource "azurerm_express_route_connection" "a" {
          express_route_gateway_id = azurerm_express_route_gateway.g.id
        }
        """,
        "Connection  730 1/Hour  43.80",
        address="azurerm_express_route_connection.a",
    )
