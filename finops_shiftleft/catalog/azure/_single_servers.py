"""Single servers of PostgreSQL, MySQL and MariaDB: vCores by tier and hour, storage, backups.

https://azure.microsoft.com/pricing/details/postgresql/server/
"""

from ..vocabulary import Line, assume, attr, azure, derive, ends, first, hours, usage

TIERS = {"B": "Basic", "GP": "General Purpose", "MO": "Memory Optimized"}
LEAST = assume(5_120, "5 GB: the least that a server has")
GB = first(attr("storage_mb"), attr("storage_profile.storage_mb"), LEAST) / 1_024
GEO = first(
    attr("geo_redundant_backup_enabled"), attr("storage_profile.geo_redundant_backup"), False
)
COPIES = GEO.pick(
    {True: "GRS", "true": "GRS", "Enabled": "GRS", False: "LRS", "false": "LRS", "Disabled": "LRS"}
)
KEPT = usage("additional_backup_storage_gb", "GB of backups above the size of the server")


@derive(attr("sku_name"))
def size(sku: str) -> dict[str, str | int]:
    """GP_Gen5_4 is 4 vCores of the General Purpose tier and the fifth generation."""
    tier, generation, cores = sku.split("_")
    return {"tier": TIERS[tier], "generation": generation, "cores": int(cores)}


def single_server(engine: str) -> list[Line]:
    """What a server costs; the engines' rows have the same names."""
    head, tier = f"Azure Database for {engine} Single Server ", size["tier"]
    disk = tier.pick(Basic="Basic", otherwise="General Purpose")
    servers = azure(f"Azure Database for {engine}")
    compute = head + tier + " - Compute " + size["generation"]
    core = servers(compute, "1 Hour", skuName="1 vCore", meterName=ends("vCore"))
    gb = servers(head + disk + " - Storage", "1 GB/Month", meterName=disk + " Data Stored")
    backup = servers(head + "- Backup Storage", "1 GB/Month", skuName="Backup " + COPIES)
    return [
        Line("Compute", size["cores"] * hours, core),
        Line("Storage", GB, gb),
        Line("Backups", KEPT, backup),
    ]
