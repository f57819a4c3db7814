"""Agents of elastic jobs: so much an hour by size.

https://azure.microsoft.com/pricing/details/azure-sql-database/elastic/
"""

from ..vocabulary import Line, attr, billed, hours
from ._parents import part_of

SIZE = attr("sku", "JA100")

azure = part_of("database_id", to="azurerm_mssql_database")
agent = azure("SQL Database")("SQL Database - Elastic Jobs Agent", "1 Hour", skuName=SIZE)
RESOURCE = billed("azurerm_mssql_job_agent", Line("Agent", hours, agent))
