"""What replication groups cost: a node for every replica of every shard."""

import pytest

GROUP = """
resource "aws_elasticache_replication_group" "a" {
  description          = "a"
  replication_group_id = "a"
  node_type            = "cache.t3.small"
  %s
}
"""


@pytest.mark.parametrize(
    ("shape", "nodes", "hours", "cost"),
    [
        ("", 1, "730", "29.20"),
        ("num_cache_clusters = 3", 3, "2190", "87.60"),
        ("number_cache_clusters = 2", 2, "1460", "58.40"),
        ("num_node_groups = 2", 2, "1460", "58.40"),
        ("num_node_groups = 2\n replicas_per_node_group = 1", 4, "2920", "116.80"),
        (
            'cluster_mode = "enabled"\n num_node_groups = "2"\n replicas_per_node_group = 1',
            4,
            "2920",
            "116.80",
        ),
        (
            "cluster_mode {\n num_node_groups = 2\n replicas_per_node_group = 2\n }",
            6,
            "4380",
            "175.20",
        ),
        (
            "num_node_groups = 2\n node_group_configuration {\n replica_count = 1\n }\n"
            " node_group_configuration {\n replica_count = 2\n }",
            5,
            "3650",
            "146.00",
        ),
    ],
)
def test_nodes_of_a_group(bill, shape, nodes, hours, cost):
    bill(GROUP % shape, f"Cache nodes (Redis, cache.t3.small)  {hours} Hrs  {cost}")
    assert nodes * 730 == int(hours)


def test_valkey_costs_less(bill):
    bill(GROUP % 'engine = "valkey"', "Cache nodes (Valkey, cache.t3.small)  730 Hrs  21.90")


def test_an_unknown_number_of_shards(bill):
    bill(
        GROUP % "num_node_groups = var.n" + 'variable "n" {}\n',
        "Cache nodes (Redis, cache.t3.small)  "
        "num_node_groups is unknown because var.n has no value (main.tf:8)",
    )


def test_a_secondary_of_a_global_datastore(bill):
    bill(
        GROUP % 'engine = "valkey"'
        + """
        resource "aws_elasticache_global_replication_group" "g" {
          global_replication_group_id_suffix = "g"
          primary_replication_group_id       = aws_elasticache_replication_group.a.id
        }
        resource "aws_elasticache_replication_group" "b" {
          description                 = "b"
          replication_group_id        = "b"
          global_replication_group_id = aws_elasticache_global_replication_group.g.id
          num_cache_clusters          = 2
        }
        """,
        "Cache nodes (Valkey, cache.t3.small)  1460 Hrs  43.80",
        address="aws_elasticache_replication_group.b",
    )
