"""Databases of Gremlin's API in Cosmos DB: their throughput in every region of their account.

https://azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned/
"""

from ..vocabulary import billed
from ._cosmos import database

RESOURCE = billed("azurerm_cosmosdb_gremlin_database", database())
