"""Elastic pools, written for the provider before its second version: the same, by older names.

https://azure.microsoft.com/pricing/details/azure-sql-database/elastic/
"""

from ..vocabulary import attr, billed, block, like

POOL = attr("edition") + "Pool"

RESOURCE = billed(
    "azurerm_sql_elasticpool",
    like(
        "azurerm_mssql_elasticpool",
        sku=block(name=POOL, capacity=attr("dtu")),
        max_size_gb=attr("pool_size") / 1_024,
    ),
)
