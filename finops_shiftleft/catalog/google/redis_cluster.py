"""Memorystore for Redis Cluster: so much an hour for every node, and a GB of files and backups.

https://cloud.google.com/memorystore/docs/cluster/pricing
"""

from ..vocabulary import Line, attr, billed, derive, google, hours, starts, usage

SHARDS, COPIES = attr("shard_count"), attr("replica_count", 0)
KINDS = {
    "REDIS_SHARED_CORE_NANO": "Shared Core Nano",
    "REDIS_STANDARD_SMALL": "Standard Small",
    "REDIS_HIGHMEM_MEDIUM": "Default",
    "REDIS_HIGHMEM_XLARGE": "Highmem XLarge",
}
KIND = attr("node_type", "REDIS_HIGHMEM_MEDIUM").pick(KINDS)
BACKUPS = usage("backup_storage_gb", "GB of backups")
FILES = usage("aof_storage_gb", "GB of append-only files")
MODE = attr("persistence_config.mode", "DISABLED")


@derive(SHARDS, COPIES)
def nodes(shards: int, replicas: int) -> int:
    """Every shard has a primary and its replicas."""
    return int(shards) * (1 + int(replicas))


redis, NAME = google("Cloud Memorystore for Redis"), "Memorystore for Redis Cluster"
node = redis("ApplicationServices", "h", description=starts("Redis Cluster Node " + KIND))
files = redis("ApplicationServices", "GiBy.h", description=starts(f"{NAME}: AOF Storage"))
backups = redis("ApplicationServices", "GiBy.h", description=starts(f"{NAME}: Backups"))
RESOURCE = billed(
    "google_redis_cluster",
    Line("Nodes", nodes * hours, node),
    Line("Append-only files", MODE.pick({"AOF": FILES}, otherwise=0) * hours, files),
    Line("Backups", BACKUPS * hours, backups),
)
