from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("memory_size_gb = 4", "Capacity  2920 GiBy.h  146.00"),
        ("memory_size_gb = 5", "Capacity  3650 GiBy.h  109.50"),
        ('memory_size_gb = 20\ntier = "STANDARD_HA"', "Capacity  14600 GiBy.h  584.00"),
    ],
)
def test_capacity_by_its_size(arguments: str, expected: str, bill: Bill) -> None:
    bill(
        f'resource "google_redis_instance" "a" {{\n region = "us-central1"\n {arguments}\n}}',
        expected,
    )


def test_every_node_with_read_replicas(bill: Bill) -> None:
    # a primary and two replicas of 5 GB
    bill(
        """
        resource "google_redis_instance" "a" {
          tier               = "STANDARD_HA"
          memory_size_gb     = 5
          replica_count      = 2
          read_replicas_mode = "READ_REPLICAS_ENABLED"
        }
        """,
        "Capacity  10950 GiBy.h  219.00",
    )
