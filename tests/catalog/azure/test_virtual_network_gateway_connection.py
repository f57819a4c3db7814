from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_tunnel_above_ten_at_the_price_of_its_gateway(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network_gateway" "g" {
          location = "westeurope"
          type = "Vpn"
          sku = "VpnGw2AZ"
        }
        resource "azurerm_virtual_network_gateway_connection" "a" {
          location = "westeurope"
          type = "IPsec"
          virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
        }
        """,
        "Tunnel (VpnGw2AZ)  730 1 Hour  14.60",
        usage={"billed_tunnel_hrs": 730},
        address="azurerm_virtual_network_gateway_connection.a",
    )


def test_tunnels_that_are_included(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network_gateway" "g" {
          location = "westeurope"
          type = "Vpn"
        }
        resource "azurerm_virtual_network_gateway_connection" "a" {
          location = "westeurope"
          type = "IPsec"
          virtual_network_gateway_id = azurerm_virtual_network_gateway.g.id
        }
        """,
        "",
        address="azurerm_virtual_network_gateway_connection.a",
    )


def test_a_circuit_is_billed_itself(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_network_gateway_connection" "a" {
          location = "westeurope"
          type = "ExpressRoute"
        }
        """,
        "",
        usage={"billed_tunnel_hrs": 730},
    )
