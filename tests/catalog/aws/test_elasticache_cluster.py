"""What ElastiCache clusters cost."""


def test_memcached_nodes_have_no_snapshots(bill):
    bill(
        """
        resource "aws_elasticache_cluster" "a" {
          engine                   = "memcached"
          node_type                = "cache.t3.small"
          num_cache_nodes          = "2"
          snapshot_retention_limit = 5
        }
        """,
        "Cache nodes (Memcached, cache.t3.small)  1460 Hrs  73.00",
        usage={"snapshot_storage_size_gb": 10},
    )


def test_the_first_snapshot_is_free(bill):
    bill(
        """
        resource "aws_elasticache_cluster" "a" {
          engine                   = "redis"
          node_type                = "cache.t3.small"
          num_cache_nodes          = 1
          snapshot_retention_limit = 5
        }
        """,
        """
        Cache nodes (Redis, cache.t3.small)  730 Hrs  29.20
        Snapshots  40 GB-Mo  3.20
        """,
        usage={"snapshot_storage_size_gb": 10},
    )


def test_all_upfront_costs_nothing_each_month(bill):
    bill(
        """
        resource "aws_elasticache_cluster" "a" {
          engine          = "redis"
          node_type       = "cache.t3.small"
          num_cache_nodes = 1
        }
        """,
        """
        Cache nodes (Redis, cache.t3.small, reserved_3yr_all_upfront) ~  730 Hrs  0.00
        Upfront fee (Redis, cache.t3.small, reserved_3yr_all_upfront)  1 Quantity  400.00 once
        """,
        usage={
            "reserved_instance_term": "3_year",
            "reserved_instance_payment_option": "all_upfront",
        },
    )


def test_a_node_of_a_group_is_as_the_group_is(bill):
    bill(
        """
        resource "aws_elasticache_replication_group" "g" {
          description          = "g"
          replication_group_id = "g"
          engine               = "valkey"
          node_type            = "cache.t3.small"
        }
        resource "aws_elasticache_cluster" "a" {
          replication_group_id = aws_elasticache_replication_group.g.id
        }
        """,
        "Cache nodes (Valkey, cache.t3.small)  730 Hrs  21.90",
        address="aws_elasticache_cluster.a",
    )
