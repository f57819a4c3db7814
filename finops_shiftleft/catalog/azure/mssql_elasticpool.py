"""Elastic pools of SQL databases: by DTUs and day, or by vCores and hour, and by what they hold.

https://azure.microsoft.com/pricing/details/azure-sql-database/elastic/
The backups of its databases are on their bills. Not expressed: reservations.
"""

from ..vocabulary import Expr, Line, attr, azure, billed, by, days, derive, first, usage
from ._sql import more_storage, storage, vcores
from ._sql_sizes import pooled, size

SKU, DTUS, GIB = attr("sku.name"), attr("sku.capacity"), 2**30


@derive(attr("max_size_bytes"))
def in_gb(size: int) -> float:
    """max_size_bytes is in bytes, of which a GB has 2^30."""
    return size / GIB


GB = first(attr("max_size_gb"), in_gb)
BOUGHT = derive("" + SKU + "_" + DTUS)(size)
TIER = SKU.before("Pool")


@derive(TIER, DTUS, GB)
def above(tier: str, dtus: int, gb: float) -> float:
    """Storage above the pool's: 1 GB per DTU of Standard, about 2 of small Premium pools."""
    return max(gb - pooled(tier, dtus), 0)


MORE: Expr = first(usage("extra_data_storage_gb", "GB above what the pool includes"), above)
sql = azure("SQL Database")
pack = sql("SQL Database Elastic Pool - " + TIER, "1/Day", skuName=DTUS + " DTU Pack")
in_dtus = [
    Line("Compute", days, pack),
    more_storage(sql, TIER, TIER.pick(Basic=0, otherwise=MORE)),
]
in_vcores = [
    *vcores(sql, BOUGHT, attr("high_availability_replica_count", 0)),
    storage(sql, BOUGHT["tier"], GB),
]
RESOURCE = billed(
    "azurerm_mssql_elasticpool",
    by(SKU, BasicPool=in_dtus, StandardPool=in_dtus, PremiumPool=in_dtus, otherwise=in_vcores),
)
