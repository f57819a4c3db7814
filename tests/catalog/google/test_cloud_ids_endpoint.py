from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_endpoint_and_what_it_inspects(bill: Bill) -> None:
    bill(
        """
        resource "google_cloud_ids_endpoint" "a" {
          location = "us-central1-f"
          severity = "INFORMATIONAL"
        }
        """,
        """
        Endpoint   730 h     1095.00
        Inspected  100 GiBy  10.00
        """,
        usage={"monthly_inspected_gb": 100},
    )
