"""What MemoryDB costs: nodes of shards and their replicas."""

import pytest


@pytest.mark.parametrize(
    ("shape", "hours", "cost"),
    [
        ("", "1460", "73.00"),
        ("num_shards = 2\n num_replicas_per_shard = 2", "4380", "219.00"),
        ("num_replicas_per_shard = 0", "730", "36.50"),
    ],
)
def test_nodes(bill, shape, hours, cost):
    bill(
        f"""
        resource "aws_memorydb_cluster" "a" {{
          node_type = "db.t4g.small"
          {shape}
        }}
        """,
        f"Nodes  {hours} Hrs  {cost}",
    )


def test_what_is_written_and_kept(bill):
    bill(
        'resource "aws_memorydb_cluster" "a" { node_type = "db.t4g.small" }\n',
        """
        Nodes         1460 Hrs   73.00
        Data written  100 GB     20.00
        Snapshots     10 GB-Mo    0.20
        """,
        usage={"monthly_data_written_gb": 100, "snapshot_storage_size_gb": 10},
    )
