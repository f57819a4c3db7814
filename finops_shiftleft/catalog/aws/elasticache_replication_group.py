"""ElastiCache replication groups: so much an hour for every node of every shard.

https://aws.amazon.com/elasticache/pricing/
Not expressed: extended support of Redis 4 and 5, and what a global datastore sends elsewhere.
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import Expr, attr, billed, derive, first, related
from ._elasticache_nodes import nodes

world = related("global_replication_group_id", to="aws_elasticache_global_replication_group")
primary = related("primary_replication_group_id", to="aws_elasticache_replication_group")
CLUSTERS = first(attr("num_cache_clusters"), attr("number_cache_clusters"), 1)
SHARDS = first(attr("num_node_groups"), attr("cluster_mode.num_node_groups"), 0)
REPLICAS = first(attr("replicas_per_node_group"), attr("cluster_mode.replicas_per_node_group"), -1)
GROUPS = attr("node_group_configuration", ())


def own(name: str, default: str | None = None) -> Expr:
    """A secondary group is as the primary of its global datastore is."""
    there = world.read(primary.attr(name, *([default] if default else [])))
    return first(attr(name), there, *([default] if default else []))


@derive(CLUSTERS, SHARDS, REPLICAS, GROUPS)
def count(clusters: int, shards: int, replicas: int, groups: Sequence[Mapping[str, object]]) -> int:
    """A primary and its replicas in every shard; without shards, so many clusters. Shards that
    are written out have replicas of their own."""
    if not shards:
        return clusters
    if replicas < 0 and groups:
        return sum(1 + int(str(one.get("replica_count", 0))) for one in groups)
    return shards * (1 + max(0, replicas))


RESOURCE = billed(
    "aws_elasticache_replication_group",
    *nodes(count, own("node_type"), own("engine", "redis")),
)
