from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("size = 100", "Storage  100 GiBy.mo  8.00"),
        ('size = 100\ntype = "pd-ssd"', "Storage  100 GiBy.mo  34.00"),
    ],
)
def test_a_disk_in_two_zones(arguments: str, expected: str, bill: Bill) -> None:
    bill(
        f"""
        resource "google_compute_region_disk" "a" {{
          region        = "us-central1"
          replica_zones = ["us-central1-a", "us-central1-f"]
          {arguments}
        }}
        """,
        expected,
    )
