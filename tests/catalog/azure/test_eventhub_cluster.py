"""Dedicated clusters of Event Hubs."""

from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_capacity_units(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_eventhub_cluster" "a" {
          location = "westeurope"
          sku_name = "Dedicated_2"
        }
        """,
        """
        Capacity units      1460 1 Hour      10220.00
        Extended retention  100 1 GB/Month      12.00
        """,
        usage={"retention_storage_gb": 100},
    )
