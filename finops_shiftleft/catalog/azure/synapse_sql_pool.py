"""Dedicated SQL pools of Synapse: their size by the hour, storage by the TB, and copies elsewhere.

https://azure.microsoft.com/pricing/details/synapse-analytics/
Not expressed: reservations, hours in which it is paused.
"""

from ..vocabulary import Line, attr, billed, first, hours, usage
from ._parents import part_of

SIZE = attr("sku_name")
TB = usage("storage_tb", "TB that it holds, with snapshots of a week")
RECOVERED = first(
    usage("disaster_recovery_enabled", "whether there is a copy elsewhere"),
    attr("geo_backup_policy_enabled", True),
)
ELSEWHERE = RECOVERED.pick({True: TB * 1_024, False: 0})

azure = part_of("synapse_workspace_id", to="azurerm_synapse_workspace")
synapse = azure("Azure Synapse Analytics")
hour = synapse("Azure Synapse Analytics Dedicated SQL Pool", "1/Hour", skuName=SIZE)
tb = synapse("Azure Synapse Analytics SQL Storage", "1 TB/Month", skuName="Standard LRS")
copy = synapse(
    "Azure Synapse Analytics SQL Disaster Recovery Storage", "1 GB/Month", skuName="Standard RA-GRS"
)
RESOURCE = billed(
    "azurerm_synapse_sql_pool",
    Line("Compute", hours, hour),
    Line("Storage", TB, tb),
    Line("Disaster recovery", ELSEWHERE, copy),
)
