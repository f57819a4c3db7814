from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_nodes_of_shards_and_replicas(bill: Bill) -> None:
    # 3 shards of a primary and a replica
    bill(
        """
        resource "google_redis_cluster" "a" {
          region        = "us-central1"
          shard_count   = 3
          replica_count = 1
          persistence_config {
            mode = "AOF"
          }
        }
        """,
        """
        Nodes              4380 h        876.00
        Append-only files  73000 GiBy.h  36.50
        Backups            73000 GiBy.h  7.30
        """,
        usage={"aof_storage_gb": 100, "backup_storage_gb": 100},
    )


def test_the_smallest_nodes(bill: Bill) -> None:
    bill(
        """
        resource "google_redis_cluster" "a" {
          shard_count = 3
          node_type   = "REDIS_SHARED_CORE_NANO"
        }
        """,
        "Nodes  2190 h  65.70",
    )
