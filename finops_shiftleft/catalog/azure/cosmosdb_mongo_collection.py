"""Collections of MongoDB's API in Cosmos DB: their throughput in every region of their account.

https://azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned/
"""

from ..vocabulary import billed
from ._cosmos import container

RESOURCE = billed(
    "azurerm_cosmosdb_mongo_collection",
    container("database_name", "azurerm_cosmosdb_mongo_database"),
)
