from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_a_cluster_stores(bill: Bill) -> None:
    bill(
        'resource "google_alloydb_cluster" "a" {\n  location = "us-central1"\n}',
        """
        Storage  100 GiBy.mo  23.00
        Backups  50 GiBy.mo   5.00
        """,
        usage={"storage_gb": 100, "backup_storage_gb": 50},
    )
