"""Memorystore for Valkey: so much an hour for every node of every shard.

https://cloud.google.com/memorystore/docs/valkey/pricing
Not expressed: files and backups.
"""

from ..vocabulary import Line, assume, attr, billed, derive, first, google, hours, starts

SHARDS, COPIES = attr("shard_count"), attr("replica_count", 0)
KINDS = {
    "SHARED_CORE_NANO": "Shared Core Nano",
    "STANDARD_SMALL": "Standard Small",
    "HIGHMEM_MEDIUM": "Highmem Medium",
    "HIGHMEM_XLARGE": "Highmem XLarge",
}
TYPE = first(attr("node_type"), assume("HIGHMEM_MEDIUM", "HIGHMEM_MEDIUM: no node_type is set"))
KIND = TYPE.pick(KINDS)


@derive(SHARDS, COPIES)
def nodes(shards: int, replicas: int) -> int:
    """Every shard has a primary and its replicas."""
    return int(shards) * (1 + int(replicas))


valkey = google("Cloud Memorystore")
node = valkey("ApplicationServices", "h", description=starts(KIND + " Node"))
RESOURCE = billed("google_memorystore_instance", Line("Nodes", nodes * hours, node))
