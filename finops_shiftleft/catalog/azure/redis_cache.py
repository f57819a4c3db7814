"""Redis caches: so much an hour by tier and size, for every node of every shard.

https://azure.microsoft.com/pricing/details/cache/
Not expressed: reservations.
"""

from ..vocabulary import Line, attr, azure, billed, first, hours

TIER, SIZE = attr("sku_name"), "" + attr("family") + attr("capacity")
SHARDS = attr("shard_count", 0).pick({0: 1}, otherwise=attr("shard_count"))
COPIES = first(attr("replicas_per_primary"), attr("replicas_per_master"), 1)
NODES = TIER.pick(Basic=1, Standard=2, Premium=SHARDS * (COPIES + 1))
METER = TIER.pick(Basic=" Cache", otherwise=" Cache Instance")  # without Instance it is a pair

redis = azure("Redis Cache")
node = redis("Azure Redis Cache " + TIER, "1 Hour", skuName=SIZE, meterName=SIZE + METER)
RESOURCE = billed("azurerm_redis_cache", Line("Nodes", NODES * hours, node))
