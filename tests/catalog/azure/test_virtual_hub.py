from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_hours_routers_and_data(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_hub" "a" {
          location = "westeurope"
          virtual_router_auto_scale_min_capacity = 4
        }
        """,
        """
        Hub                      730 1 Hour   182.50
        Routing units above two  1460 1/Hour  146.00
        Data processed           100 1 GB     2.00
        """,
        usage={"monthly_data_processed_gb": 100},
    )


def test_the_basic_kind_is_free(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_virtual_hub" "a" {
          location = "westeurope"
          sku = "Basic"
        }
        """,
        "",
        usage={"monthly_data_processed_gb": 100},
    )
