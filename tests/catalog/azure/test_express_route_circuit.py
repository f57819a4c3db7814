from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_metered_data(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_circuit" "a" {
          location = "westeurope"
          bandwidth_in_mbps = 50
          sku {
            tier = "Standard"
            family = "MeteredData"
          }
        }
        """,
        """
        Circuit (50 Mbps Metered Data)  1 1/Month  55.00
        Data out                        100 1 GB    2.50
        """,
        usage={"monthly_outbound_data_gb": 100},
    )


def test_a_premium_circuit(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_circuit" "a" {
          location = "westeurope"
          bandwidth_in_mbps = 50
          sku {
            tier = "Premium"
            family = "MeteredData"
          }
        }
        """,
        "Circuit (50 Mbps Metered Data)  1 1/Month  130.00",
    )


def test_unlimited_data(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_circuit" "a" {
          location = "westeurope"
          bandwidth_in_mbps = 1000
          sku {
            tier = "Standard"
            family = "UnlimitedData"
          }
        }
        """,
        "Circuit (1 Gbps Unlimited Data)  1 1/Month  5700.00",
        usage={"monthly_outbound_data_gb": 100},
    )


def test_a_circuit_on_ports_of_ones_own(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_express_route_circuit" "a" {
          location = "westeurope"
          bandwidth_in_gbps = 10
          express_route_port_id = "id"
          sku {
            tier = "Premium"
            family = "UnlimitedData"
          }
        }
        """,
        "Circuit (10 Gbps Unlimited Data)  1 1/Month  900.00",
    )
