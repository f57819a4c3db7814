"""What nodes of ElastiCache cost, however many: clusters and replication groups share it.

https://aws.amazon.com/elasticache/pricing/
"""

from ..vocabulary import Expr, Line, attr, aws, first, hours, reserved, upfront, usage

ENGINES = {"redis": "Redis", "valkey": "Valkey", "memcached": "Memcached"}
SIZE = usage("snapshot_storage_size_gb", "GB of one snapshot")
KEPT = attr("snapshot_retention_limit", 0).above(1)  # one snapshot of each cluster is free
cache = aws("AmazonElastiCache")
snapshot = cache("Storage Snapshot", "GB-Mo")


def nodes(count: Expr, kind: Expr, engine: Expr) -> tuple[Line, ...]:
    """So many nodes of a type, and the snapshots that are kept of them."""
    rows = cache.where(cacheEngine=engine.pick(ENGINES), instanceType=kind)
    node, fee = rows("Cache Instance", "Hrs"), rows("Cache Instance", "Quantity")
    kept = engine.pick(memcached=0, otherwise=KEPT)
    return (
        Line("Cache nodes", count * hours, node.bought(first(reserved, "on_demand"))),
        Line("Upfront fee", upfront * count, fee.bought(reserved), once=True),
        Line("Snapshots", kept * SIZE, snapshot),
    )
