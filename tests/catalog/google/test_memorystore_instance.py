from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_of_shards_and_replicas(bill: Bill) -> None:
    # 3 shards of a primary and a replica are 6 nodes at 0.20
    bill(
        """
        resource "google_memorystore_instance" "a" {
          location      = "us-central1"
          shard_count   = 3
          replica_count = 1
          node_type     = "STANDARD_SMALL"
        }
        """,
        "Nodes  4380 h  876.00",
    )


def test_a_type_that_is_not_set_is_assumed(bill: Bill) -> None:
    bill(
        """
        resource "google_memorystore_instance" "a" {
          location    = "us-central1"
          shard_count = 1
        }
        """,
        "Nodes ~  730 h  219.00",
    )
