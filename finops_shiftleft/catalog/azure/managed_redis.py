"""Managed Redis: so much an hour by size, twice with high availability.

https://azure.microsoft.com/pricing/details/managed-redis/
Not expressed: reservations.
"""

from ..vocabulary import Line, attr, azure, billed, hours

NAME = attr("sku_name")
NODES = attr("high_availability_enabled", True).pick({True: 2, False: 1})
KIND = NAME.before("_").pick(
    Balanced="Balanced",
    ComputeOptimized="Compute Optimized",
    MemoryOptimized="Memory Optimized",
    FlashOptimized="Flash Optimized",
)

redis = azure("Redis Cache")
node = redis("Azure Managed Redis - " + KIND, "1 Hour", skuName=NAME.after("_"))
RESOURCE = billed("azurerm_managed_redis", Line("Nodes", NODES * hours, node))
