"""ElastiCache clusters: so much an hour for every node.

https://aws.amazon.com/elasticache/pricing/
Not expressed: extended support of Redis 4 and 5.
"""

from ..vocabulary import attr, billed, first, related
from ._elasticache_nodes import nodes

group = related("replication_group_id", to="aws_elasticache_replication_group")
TYPE, COUNT = first(attr("node_type"), group.attr("node_type")), attr("num_cache_nodes", 1)
ENGINE = first(attr("engine"), group.attr("engine", "redis"))

RESOURCE = billed("aws_elasticache_cluster", *nodes(COUNT, TYPE, ENGINE))
