"""Redis Enterprise clusters: so much an hour by size, for every node.

https://azure.microsoft.com/pricing/details/cache/
Two nodes are the least, three on disks; the one that only keeps the quorum is not billed:
https://learn.microsoft.com/azure/azure-cache-for-redis/cache-best-practices-enterprise-tiers
Not expressed: reservations.
"""

from ..vocabulary import Line, attr, azure, billed, derive, hours

PRODUCTS = {"Enterprise": "Enterprise", "EnterpriseFlash": "Enterprise Flash"}


@derive(attr("sku_name"))
def cluster(sku: str) -> dict[str, str | int]:
    """Enterprise_E20-4 are 4 nodes of the size E20, EnterpriseFlash_F300-3 three of F300; E1 and
    others without a number have two, on disks three."""
    tier, _, rest = sku.partition("_")
    size, _, nodes = rest.partition("-")
    least = 2 if tier == "Enterprise" else 3
    return {"product": PRODUCTS[tier], "size": size, "nodes": int(nodes or least)}


redis = azure("Redis Cache")
node = redis("Azure Redis Cache " + cluster["product"], "1 Hour", skuName=cluster["size"])
RESOURCE = billed("azurerm_redis_enterprise_cluster", Line("Nodes", cluster["nodes"] * hours, node))
