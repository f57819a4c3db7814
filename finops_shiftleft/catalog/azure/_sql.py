"""What databases and pools of them share: vCores, licences, storage and backups.

https://azure.microsoft.com/pricing/details/azure-sql-database/single/
The log is billed with the data: https://learn.microsoft.com/azure/azure-sql/database/single-database-scale
Hyperscale has no fee for the licence, costs by the replica and by what is allocated, in steps of
10 GB: https://learn.microsoft.com/azure/azure-sql/database/service-tier-hyperscale
"""

from ..vocabulary import Expr, Line, assume, attr, derive, ends, first, hours, usage
from ..vocabulary.skus import Service
from ._sql_sizes import BOTH, SINGLE, with_log

LICENCE = attr("license_type", "LicenseIncluded").pick(LicenseIncluded=1, BasePrice=0)
ZONES = attr("zone_redundant", False)
MORE_ZONES = ZONES.pick({True: 1, False: 0})
REDUNDANT = ZONES.pick({True: " Zone Redundancy", False: ""})
COPIES = attr("storage_account_type", "Geo").pick(
    Geo="RA-GRS", GeoZone="RA-GZRS", Local="LRS", Zone="ZRS", GRS="RA-GRS", LRS="LRS", ZRS="ZRS"
)
BACKED_UP = usage("backup_storage_gb", "GB of backups for point-in-time restore above the size")
RETAINED = usage("long_term_retention_storage_gb", "GB of backups kept for long")
STARTS_WITH = assume(32, "32 GB: what Azure takes without a size")
GROWN = usage("data_storage_gb", "GB that the data takes: Hyperscale grows by itself")
ALLOCATED = first(GROWN, assume(10, "10 GB: what a Hyperscale database starts with"))
REPLICAS = {"General Purpose": 0, "Business Critical": 0}


def vcores(sql: Service, bought: Expr, replicas: Expr) -> list[Line]:
    """vCores by the hour, and what is paid beside them. Hyperscale's price contains the licence
    and its replicas cost as it does; Business Critical's contains replicas and zones."""
    cores, tier = bought["cores"] * hours, bought["tier"]
    zones = tier.pick({"General Purpose": cores * MORE_ZONES}, otherwise=0)
    licences = tier.pick({"Hyperscale": 0}, otherwise=cores * LICENCE)
    copies = tier.pick(REPLICAS, otherwise=replicas * cores)
    core = sql(bought["chip"], "1 Hour", skuName="1 vCore", meterName=ends("vCore"))
    zone = sql(bought["chip"], "1 Hour", skuName="1 vCore Zone Redundancy")
    licence = sql("" + BOTH + " " + tier + " - SQL License", "1 Hour").at("Global")
    return [
        Line("Compute", cores, core),
        Line("Zone redundancy", zones, zone),
        Line("SQL licence", licences, licence),
        Line("Replicas", copies, core),
    ]


def serverless(sql: Service, bought: Expr, used: Expr) -> list[Line]:
    """The vCores that are used, by the second; the licence is in the price."""
    zones = bought["tier"].pick({"General Purpose": MORE_ZONES}, otherwise=0)
    # in Mexico the list has General Purpose at two prices, one without an armSkuName
    plain = bought["tier"].pick({"General Purpose": ""}, otherwise=None)
    core = sql(
        bought["chip"], "1 Hour", skuName="1 vCore", meterName=ends("vCore"), armSkuName=plain
    )
    zone = sql(bought["chip"], "1 Hour", skuName="1 vCore Zone Redundancy", armSkuName="1 vCore")
    return [Line("Compute", used, core), Line("Zone redundancy", zones * used, zone)]


def storage(sql: Service, tier: Expr, gb: Expr) -> Line:
    """As much as it may hold and its log; as much as is allocated with Hyperscale, which takes no
    size."""
    kept = derive(first(gb, STARTS_WITH))(with_log)
    heads = {"Hyperscale": "SQL Database Hyperscale"}
    product = "" + tier.pick(heads, otherwise=BOTH + " " + tier) + " - Storage"
    named = tier.pick({"General Purpose": "" + tier + REDUNDANT}, otherwise=tier)
    row = sql(product, "1 GB/Month", skuName=named, meterName="" + named + " Data Stored")
    return Line("Storage", tier.pick(Hyperscale=ALLOCATED, otherwise=kept), row)


def more_storage(sql: Service, tier: Expr, gb: Expr) -> Line:
    """What is above the GB that a size in DTUs includes."""
    row = sql("SQL Database " + tier + " - Storage", "1 GB/Month", meterName="Data Stored")
    return Line("Extra storage", gb, row)


def backups(sql: Service, tier: Expr) -> list[Line]:
    """What is above the size of the database, which is included; and what is kept for long."""
    own = {"Hyperscale": f"{SINGLE}DB Hyperscale - Storage"}
    product = tier.pick(own, otherwise=f"{BOTH} PITR Backup Storage")
    dash = tier.pick(Hyperscale="Backup - ", otherwise="Backup ")
    late = tier.pick(Hyperscale=f"{SINGLE}DB Hyperscale", otherwise="SQL Database")
    backup = sql(product, "1 GB/Month", skuName="" + dash + COPIES)
    kept = sql("" + late + " - LTR Backup Storage", "1 GB/Month", skuName="Backup " + COPIES)
    return [Line("Backups", BACKED_UP, backup), Line("Long-term retention", RETAINED, kept)]
