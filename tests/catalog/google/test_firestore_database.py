from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_operations_and_storage(bill: Bill) -> None:
    bill(
        """
        resource "google_firestore_database" "a" {
          location_id                       = "us-central1"
          type                              = "FIRESTORE_NATIVE"
          point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
        }
        """,
        """
        Reads     1000000 count  0.30
        Writes    1000000 count  0.90
        Deletes   1000000 count  0.10
        Storage   100 GiBy.mo    15.00
        Recovery  100 GiBy.mo    10.00
        """,
        usage={
            "monthly_reads": 1_000_000,
            "monthly_writes": 1_000_000,
            "monthly_deletes": 1_000_000,
            "storage_gb": 100,
            "pitr_storage_gb": 100,
        },
    )
