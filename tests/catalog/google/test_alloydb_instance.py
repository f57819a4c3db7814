from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "nodes"),
    [
        ("", 2),
        ('availability_type = "ZONAL"', 1),
        ('instance_type = "READ_POOL"\nread_pool_config {\n node_count = 3\n}', 3),
    ],
)
def test_vcpus_and_memory_of_nodes(arguments: str, nodes: int, bill: Bill) -> None:
    # a node of 2 vCPUs and 16 GB: 1,460 h * 0.07 and 11,680 GB-h * 0.01
    kind = "" if "instance_type" in arguments else 'instance_type = "PRIMARY"'
    bill(
        f"""
        resource "google_alloydb_cluster" "c" {{
          location = "us-central1"
        }}
        resource "google_alloydb_instance" "a" {{
          cluster = google_alloydb_cluster.c.name
          {kind}
          {arguments}
          machine_config {{
            cpu_count = 2
          }}
        }}
        """,
        f"""
        vCPU    {1460 * nodes} h        {102.2 * nodes:.2f}
        Memory  {11680 * nodes} GiBy.h  {116.8 * nodes:.2f}
        """,
        address="google_alloydb_instance.a",
    )
