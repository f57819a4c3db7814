"""MySQL flexible servers: so much an hour by the vCore, so much a GB; twice with a standby.

https://azure.microsoft.com/pricing/details/mysql/flexible-server/
Backups are billed above the size of the server, and geo-redundant ones count twice.
Not expressed: reservations, extended support of old versions, accelerated logs.
"""

from ..vocabulary import Line, attr, azure, billed, by, derive, ends, first, given, hours, related
from ..vocabulary import usage
from ._database_servers import more_iops, size

SOURCE = related("source_server_id", to="azurerm_mysql_flexible_server")
SKU = first(attr("sku_name"), SOURCE.attr("sku_name"))
BOUGHT = derive(SKU)(size)
NODES = given("high_availability").pick({True: 2, False: 1})
GB = first(attr("storage.size_gb"), SOURCE.attr("storage.size_gb"), 20)
PAID_BY_IO = attr("storage.io_scaling_enabled", False)
MORE = derive(attr("storage.iops", 0), GB)(more_iops)
IOS = usage("monthly_io_requests", "reads and writes of storage, where IOPS scale by themselves")
HELP = "GB of backups that are billed: all copies, less the size of the server"
KEPT = usage("additional_backup_storage_gb", HELP)
FLEXIBLE = "Azure Database for MySQL Flexible Server "
FIRST = {"Ddsv4": "General Purpose", "Edsv4": "Memory Optimized"}  # had their tier to themselves
LINE = BOUGHT["series"].pick(FIRST, otherwise="" + BOUGHT["tier"] + " " + BOUGHT["series"])
METER = {"B1s": "Basic", "B1ms": "B1MS", "B2s": "B2S"}
PLAIN = derive(BOUGHT["size"])(str.upper)

mysql = azure("Azure Database for MySQL")
named = BOUGHT["size"].pick(METER, otherwise=PLAIN)
burstable = mysql(FLEXIBLE + "Burstable BS Series Compute", "1 Hour", meterName=named)
compute = "" + FLEXIBLE + LINE + " Series Compute"
core = mysql(compute, "1 Hour", skuName="1 vCore", meterName=ends("vCore"))
older = mysql(compute, "1 Hour", skuName=ends("vCore"))  # with and without the 1
whole = mysql(compute, "1 Hour", meterName=BOUGHT["cores"] + " vCore")
DISK = FLEXIBLE + "Storage"
gb = mysql(DISK, "1 GB/Month", meterName="Storage Data Stored")
iops = mysql(DISK, "1 IOPS/Month", meterName="Additional IOPS")
ios = mysql(DISK, "1M", meterName="Paid IO LRS IO Rate Operations")
backup = mysql(FLEXIBLE + "Backup Storage", "1 GB/Month", skuName="Backup Storage LRS")
CORES = NODES * BOUGHT["cores"] * hours
RESOURCE = billed(
    "azurerm_mysql_flexible_server",
    by(
        BOUGHT["series"],
        Burstable=Line("Compute", NODES * hours, burstable),
        Ddsv4=Line("Compute", CORES, older),
        Edsv5=Line("Compute", NODES * hours, whole),
        otherwise=Line("Compute", CORES, core),
    ),
    Line("Storage", NODES * GB, gb),
    Line("Additional IOPS", PAID_BY_IO.pick({True: 0}, otherwise=NODES * MORE), iops),
    Line("I/O", PAID_BY_IO.pick({True: IOS}, otherwise=0), ios),
    Line("Backups", KEPT, backup),
)
