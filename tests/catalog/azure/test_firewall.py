from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("tier", "line"),
    [
        ("Basic", "Firewall (Basic Secured Virtual Hub)  730 1 Hour  292.00"),
        ("Standard", "Firewall (Standard Secure Virtual Hub)  730 1 Hour  949.00"),
        ("Premium", "Firewall (Premium Secured Virtual Hub)  730 1 Hour  1387.00"),
    ],
)
def test_a_firewall_in_a_hub_by_tier(bill: Bill, tier: str, line: str) -> None:
    bill(
        f"""
        resource "azurerm_firewall" "a" {{
          location = "westeurope"
          sku_name = "AZFW_Hub"
          sku_tier = "{tier}"
          virtual_hub {{
            virtual_hub_id = "id"
          }}
        }}
        """,
        line,
    )


def test_without_a_tier_it_is_standard(bill: Bill) -> None:
    bill(
        'resource "azurerm_firewall" "a" { location = "westeurope" }',
        "Firewall (Standard)  730 1 Hour  876.00",
    )


def test_in_a_network(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_firewall" "a" {
          location = "westeurope"
          sku_name = "AZFW_VNet"
          sku_tier = "Standard"
        }
        """,
        """
        Firewall (Standard)        730 1 Hour  876.00
        Data processed (Standard)  1000 1 GB    20.00
        """,
        usage={"monthly_data_processed_gb": 1000},
    )
