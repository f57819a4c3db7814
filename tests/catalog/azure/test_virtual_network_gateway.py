from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("kind", "sku", "line"),
    [
        ("Vpn", "Basic", "Gateway (Basic)  730 1 Hour  29.20"),
        ("Vpn", "VpnGw2AZ", "Gateway (VpnGw2AZ)  730 1 Hour  365.00"),
        ("ExpressRoute", "Standard", "Gateway (Standard)  730 1 Hour  146.00"),
        (
            "ExpressRoute",
            "UltraPerformance",
            "Gateway (Ultra High Performance)  730 1 Hour  1387.00",
        ),
        ("ExpressRoute", "ErGw1AZ", "Gateway (ErGw1AZ)  730 1 Hour  292.00"),
        ("ExpressRoute", "ErGwScale", "Gateway (ErGwScale)  730 1 Hour  146.00"),
    ],
)
def test_a_gateway_by_size(bill: Bill, kind: str, sku: str, line: str) -> None:
    bill(
        f"""
        resource "azurerm_virtual_network_gateway" "a" {{
          location = "westeurope"
          type     = "{kind}"
          sku      = "{sku}"
        }}
        """,
        line,
    )


def test_clients_and_data(bill: Bill) -> None:
    # 2 of 130 clients are not included
    bill(
        """
        resource "azurerm_virtual_network_gateway" "a" {
          location = "westeurope"
          type = "Vpn"
          sku = "VpnGw1"
        }
        """,
        """
        Gateway (VpnGw1)            730 1 Hour   146.00
        Clients above 128 (VpnGw1)  1460 1 Hour  14.60
        Data to other networks      100 1 GB     3.50
        """,
        usage={"p2s_connection": 130, "monthly_data_transfer_gb": 100},
    )
