from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_month_requests_and_data(bill: Bill) -> None:
    # 10,000 GB at 0.08, 2,000 at 0.06
    bill(
        """
        resource "azurerm_cdn_frontdoor_profile" "a" {
          sku_name = "Standard_AzureFrontDoor"
        }
        """,
        """
        Profile (Standard)   1 1/Month   35.00
        Requests (Standard)  1000 10K    9.00
        Data out (Standard)  12000 1 GB  920.00
        Data in (Standard)   100 1 GB    2.00
        """,
        usage={
            "monthly_requests": 10000000,
            "monthly_outbound_data_transfer_gb": 12000,
            "monthly_inbound_data_transfer_gb": 100,
        },
    )


def test_premium(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_cdn_frontdoor_profile" "a" {
          sku_name = "Premium_AzureFrontDoor"
        }
        """,
        "Profile (Premium)  1 1/Month  330.00",
    )
