from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_it_holds_and_its_calls(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_healthcare_fhir_service" "a" {
          location = "westeurope"
        }
        """,
        """
        Storage  100 1 GB/Month  39.00
        Calls    10 100K         5.00
        """,
        usage={"structured_storage_gb": 100, "monthly_api_requests": 1000000},
    )
