from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_vcpus_and_memory_of_nodes(bill: Bill) -> None:
    bill(
        """
        resource "google_memcache_instance" "a" {
          region     = "us-central1"
          node_count = 2
          node_config {
            cpu_count      = 4
            memory_size_mb = 8192
          }
        }
        """,
        """
        vCPU    5840 h        292.00
        Memory  11680 GiBy.h  116.80
        """,
    )
