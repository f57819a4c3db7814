from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_image_is_billed_as_a_snapshot(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_image" "a" {
          location = "westeurope"
        }
        """,
        "Storage (Snapshots LRS)  100 1 GB/Month  5.00",
        usage={"storage_gb": 100},
    )


def test_in_several_zones_it_is_kept_in_copies(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_image" "a" {
          location = "westeurope"
          zone_resilient = true
        }
        """,
        "Storage (Snapshots ZRS)  100 1 GB/Month  6.00",
        usage={"storage_gb": 100},
    )
