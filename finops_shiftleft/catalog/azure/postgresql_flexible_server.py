"""PostgreSQL flexible servers: so much an hour by the vCore, so much a GB; twice with a standby.

https://azure.microsoft.com/pricing/details/postgresql/flexible-server/
Backups are billed above the size of the server, and geo-redundant ones count twice:
https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore
Not expressed: reservations, extended support of old versions, disks of the second kind of SSD.
"""

from ..vocabulary import Line, attr, azure, billed, by, derive, ends, first, given, hours, related
from ..vocabulary import usage
from ._database_servers import faster, size

SOURCE = related("source_server_id", to="azurerm_postgresql_flexible_server")
SKU = first(attr("sku_name"), SOURCE.attr("sku_name"))
BOUGHT = derive(SKU)(size)
NODES = given("high_availability").pick({True: 2, False: 1})
MB = first(attr("storage_mb"), SOURCE.attr("storage_mb"), 32_768)
MORE = derive(MB, attr("storage_tier", ""))(faster)
HELP = "GB of backups that are billed: all copies, less the size of the server"
KEPT = usage("additional_backup_storage_gb", HELP)
FLEXIBLE = "Azure Database for PostgreSQL Flexible Server "
SERIES = BOUGHT["series"]
NAMED = {"B1ms": "B1MS", "B2s": "B2S"}

postgresql = azure("Azure Database for PostgreSQL")
burstable = postgresql(
    FLEXIBLE + "Burstable BS Series Compute",
    "1 Hour",
    skuName=BOUGHT["size"].pick(NAMED, otherwise=BOUGHT["size"]),
)
series = FLEXIBLE + BOUGHT["tier"] + " " + SERIES + " Series Compute"
core = postgresql(series, "1 Hour", skuName="1 vCore", meterName=ends("vCore"))
older = postgresql(series, "1 Hour", skuName=ends("vCore"))  # with and without the 1
gb = postgresql(ends("Storage"), "1 GB/Month", skuName="Storage", meterName="Storage Data Stored")
iops = postgresql(ends("Storage"), "1/Month", meterName="IOPS Scaling Provisioned IOPS")
backup = postgresql(FLEXIBLE + "Backup Storage", "1 GB/Month", skuName="Backup Storage LRS")
CORES = NODES * BOUGHT["cores"] * hours
RESOURCE = billed(
    "azurerm_postgresql_flexible_server",
    by(
        SERIES,
        Burstable=Line("Compute", NODES * hours, burstable),
        Ddsv4=Line("Compute", CORES, older),
        otherwise=Line("Compute", CORES, core),
    ),
    Line("Storage", NODES * MB / 1_024, gb),
    Line("Faster storage", NODES * MORE, iops),
    Line("Backups", KEPT, backup),
)
