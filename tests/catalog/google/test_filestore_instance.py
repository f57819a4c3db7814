from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("tier", "cost"),
    [("STANDARD", "163.84"), ("ZONAL", "256.00"), ("ENTERPRISE", "460.80")],
)
def test_capacity_by_tier(tier: str, cost: str, bill: Bill) -> None:
    bill(
        f"""
        resource "google_filestore_instance" "a" {{
          location = "us-central1-b"
          tier     = "{tier}"
          file_shares {{
            name        = "a"
            capacity_gb = 1024
          }}
        }}
        """,
        f"Capacity  1024 GiBy.mo  {cost}",
    )
