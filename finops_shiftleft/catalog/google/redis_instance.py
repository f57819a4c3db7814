"""Memorystore for Redis: so much a GB-hour by tier and size; each read replica as much again.

https://cloud.google.com/memorystore/docs/redis/pricing
"""

from ..vocabulary import Line, attr, billed, derive, google, hours, starts

GIB, TIER = attr("memory_size_gb"), attr("tier", "BASIC")
NAME = TIER.pick(BASIC="Basic", STANDARD_HA="Standard")
REPLICAS = attr("read_replicas_mode", "READ_REPLICAS_DISABLED")
COPIES = attr("replica_count", 2)
# With read replicas the list sells every node, the primary too.
NODES = REPLICAS.pick(
    READ_REPLICAS_DISABLED=1, READ_REPLICAS_ENABLED=derive(COPIES)(lambda copies: int(copies) + 1)
)
KIND = REPLICAS.pick(READ_REPLICAS_DISABLED=NAME, READ_REPLICAS_ENABLED="Standard Node")


@derive(GIB)
def size(gib: float) -> str:
    """Capacity is sold in five sizes: up to 4 GB, 10, 35, 100 and above."""
    return next((f"M{n}" for n, most in enumerate((4, 10, 35, 100), 1) if gib <= most), "M5")


WORDS = "Redis Capacity " + KIND + " " + size + " "
capacity = google("Cloud Memorystore for Redis")
held = capacity("ApplicationServices", "GiBy.h", description=starts(WORDS))
RESOURCE = billed("google_redis_instance", Line("Capacity", GIB * NODES * hours, held))
