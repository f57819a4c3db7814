from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def snapshot(arguments: str) -> str:
    return f"""
    resource "google_compute_snapshot" "a" {{
      source_disk = "a"
      zone        = "us-central1-a"
      {arguments}
    }}
    """


def test_a_snapshot_is_kept_in_the_nearest_multi_region(bill: Bill) -> None:
    bill(snapshot(""), "Storage  100 GiBy.mo  7.00", usage={"storage_gb": 100})


def test_a_snapshot_is_kept_where_the_code_says(bill: Bill) -> None:
    # 5 GB are free
    bill(
        snapshot('storage_locations = ["US-CENTRAL1"]'),
        "Storage  105 GiBy.mo  5.00",
        usage={"storage_gb": 105},
    )
