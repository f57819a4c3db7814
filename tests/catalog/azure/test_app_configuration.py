"""App Configuration: stores and replicas by the day."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_it_is_free_by_itself(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_configuration" "a" {
          location = "westeurope"
        }
        """,
        "",
    )


def test_a_store_and_its_replica_elsewhere(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_app_configuration" "a" {
          location = "westeurope"
          sku = "standard"
          replica {
            location = "northeurope"
          }
        }
        """,
        """
        Store (Standard)                30.4167 1/Day  36.50
        replica > Store (Standard)      30.4167 1/Day  73.00
        Additional requests (Standard)  3 10K           0.18
        """,
        usage={"monthly_additional_requests": 30_000},
    )
