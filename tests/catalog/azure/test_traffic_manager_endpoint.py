from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_outside_azure(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_endpoint" "a" {
          type = "externalEndpoints"
        }
        """,
        "Health checks  1 1/Month  0.54",
    )


def test_in_azure(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_traffic_manager_endpoint" "a" {
          type = "azureEndpoints"
        }
        """,
        "Health checks  1 1/Month  0.36",
    )
