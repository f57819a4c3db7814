"""Cosmos DB accounts: what their databases are set up for, by the hour and in every region.

https://azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned/
Its databases and containers are priced as the account that they are in, with throughput of their
own. Not expressed: reserved capacity, materialized views, and the first 1000 RU/s and 25 GB that a
subscription's one account with a free tier has for nothing, in all its databases together
(https://learn.microsoft.com/azure/cosmos-db/free-tier).
"""

from ..vocabulary import Line, attr, azure, billed, by, each, first, hours, outer, usage
from ._cosmos import AUTO, MANUAL, MANY, ZONES, copies, mode

HELD = usage("storage_gb", "GB that it holds")
USED = usage("monthly_serverless_request_units", "request units used each month")
RESTORED = usage("monthly_restored_data_gb", "GB restored each month")
WRITES = usage("monthly_analytical_storage_write_operations", "writes of the column store")
READS = usage("monthly_analytical_storage_read_operations", "reads of the column store")
COLUMNS = usage("analytical_storage_gb", "GB in the column store")
KEPT = attr("backup.tier", "Continuous30Days").pick(Continuous30Days=HELD, Continuous7Days=0)
ANALYTICAL = attr("analytical_storage_enabled", False).pick({True: 1, False: 0})
EXTRA = outer(MANY).pick({True: 1, False: ZONES})
SKU = MANY.pick({True: "mRUs", False: "RUs"})
METER = MANY.pick({True: "100 Multi-master RU/s", False: "100 RU/s"})

cosmos, here = azure("Azure Cosmos DB"), first(azure.region)  # of the block, not the account
throughput = cosmos("Azure Cosmos DB", "1/Hour", skuName=outer(SKU), meterName=outer(METER))
units = cosmos("Azure Cosmos DB serverless", "1M", skuName="RUs")
gb = cosmos("Azure Cosmos DB", "1 GB/Month", skuName="RUs", meterName="Data Stored")
copy = cosmos("Azure Cosmos DB Snapshot", "1 GB/Month", meterName="Backup Data Stored")
pitr = cosmos("Azure Cosmos DB - PITR", "1 GB", meterName="Cont 30D Bckp Continuous Backup")
restore = cosmos("Azure Cosmos DB - PITR", "1 GB", meterName="Cont 30D Bckp Data Restore")
columns = cosmos("Azure Cosmos DB Analytics Storage", "1 GB/Month", skuName="Standard")
writes = cosmos("Azure Cosmos DB Analytics Storage", "10K", meterName="Standard Write Operations")
reads = cosmos("Azure Cosmos DB Analytics Storage", "10K", meterName="Standard Read Operations")

provisioned = [
    Line("Throughput", outer(MANUAL) * EXTRA * hours / 100, throughput.at(here)),
    Line("Autoscaled throughput", outer(AUTO) * hours / 100, throughput.at(here)),
]
RESOURCE = billed(
    "azurerm_cosmosdb_account",
    each(
        "geo_location",
        by(
            outer(mode),
            serverless=Line("Request units", ZONES * outer(USED), units.at(here)),
            provisioned=provisioned,
        ),
        Line("Storage", outer(HELD), gb.at(here)),
        by(
            outer(attr("backup.type", "Periodic")),
            Periodic=Line("Backup copies", outer(copies) * outer(HELD), copy.at(here)),
            Continuous=Line("Continuous backup", outer(KEPT), pitr.at(here)),
        ),
        Line("Analytical storage", outer(ANALYTICAL) * outer(COLUMNS), columns.at(here)),
    ),
    Line("Restored data", RESTORED, restore.at(here)),
    Line("Analytical writes", ANALYTICAL * WRITES, writes.at(here)),
    Line("Analytical reads", ANALYTICAL * READS, reads.at(here)),
)
