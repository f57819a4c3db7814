"""SQL databases, written for the provider before its second version: the same, by older names.

https://azure.microsoft.com/pricing/details/azure-sql-database/single/
"""

from ..vocabulary import attr, billed, derive, first, given, like

EDITION = attr("edition", "Standard")
SMALLEST = EDITION.pick(Basic="Basic", Standard="S0", Premium="P1", Free="Free")
BYTES, GB = attr("max_size_bytes"), 2**30


@derive(BYTES)
def in_gb(size: int) -> float:
    """max_size_bytes is in bytes, of which a GB has 2^30."""
    return size / GB


RESOURCE = billed(
    "azurerm_sql_database",
    like(
        "azurerm_mssql_database",
        sku_name=first(attr("requested_service_objective_name"), SMALLEST),
        elastic_pool_id=given("elastic_pool_name").pick({True: "named", False: None}),
        max_size_gb=first(attr("max_size_gb"), in_gb),
        storage_account_type="Geo",
    ),
)
