"""SQL managed instances: vCores by the hour, their licence, and the GB above the first 32.

https://azure.microsoft.com/pricing/details/azure-sql-managed-instance/single/
Not expressed: reservations, instance pools, the memory and IOPS that the next generation of the
General Purpose tier can have set.
"""

from ..vocabulary import Line, attr, azure, billed, ends, first, hours, usage
from ._sql_sizes import CHIPS, TIERS

SKU, CORES = attr("sku_name"), attr("vcores") * hours
TIER = SKU.before("_").pick(TIERS)
PRODUCT = "SQL Managed Instance " + TIER
CHIP = PRODUCT + " - " + SKU.after("_").pick(CHIPS)
ZONES = first(attr("zone_redundant_enabled"), attr("zone_redundant"), False)
LICENCES = attr("license_type").pick(LicenseIncluded=CORES, BasePrice=0)
MORE_ZONES = ZONES.pick({True: TIER.pick({"General Purpose": CORES}, otherwise=0)}, otherwise=0)
REDUNDANT = TIER.pick(
    {"General Purpose": ZONES.pick({True: " Zone Redundancy"}, otherwise="")}, otherwise=""
)
COPIES = attr("storage_account_type", "GRS").pick(
    GRS="RA-GRS", GZRS="RA-GZRS", LRS="LRS", ZRS="ZRS"
)
BACKED_UP = usage("backup_storage_gb", "GB of backups above the size of the instance")
RETAINED = usage("long_term_retention_storage_gb", "GB of backups kept for long")

sql = azure("SQL Managed Instance")
core = sql(CHIP, "1 Hour", skuName="1 vCore", meterName=ends("vCore"))
zone = sql(CHIP, "1 Hour", skuName="1 vCore Zone Redundancy")
licence = sql(PRODUCT + " - SQL License", "1 Hour").at("Global")
gb = sql(PRODUCT + " - Storage", "1 GB/Month", meterName=TIER + REDUNDANT + " Data Stored")
COPY = "Backup " + COPIES
backup = sql("SQL Managed Instance PITR Backup Storage", "1 GB/Month", skuName=COPY)
kept = sql("SQL Managed Instance - LTR Backup Storage", "1 GB/Month", skuName=COPY)
RESOURCE = billed(
    "azurerm_mssql_managed_instance",
    Line("Compute", CORES, core),
    Line("Zone redundancy", MORE_ZONES, zone),
    Line("SQL licence", LICENCES, licence),
    Line("Storage", attr("storage_size_in_gb").above(32), gb),
    Line("Backups", BACKED_UP, backup),
    Line("Long-term retention", RETAINED, kept),
)
