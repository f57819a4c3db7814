"""What the names of sizes and disks say about flexible servers of PostgreSQL and MySQL.

https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-compute
The IOPS of disks: https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-storage
"""

import re

TIERS = {"GP": "General Purpose", "MO": "Memory Optimized", "BC": "Memory Optimized"}
IOPS = {  # of a disk by its GiB, and by the name of its tier
    32: 120,
    64: 240,
    128: 500,
    256: 1_100,
    512: 2_300,
    1_024: 5_000,
    2_048: 7_500,
    4_096: 7_500,
    8_192: 16_000,
    16_384: 18_000,
    32_767: 20_000,
}
NAMES = ["P4", "P6", "P10", "P15", "P20", "P30", "P40", "P50", "P60", "P70", "P80"]


def size(sku: str) -> dict[str, str | int]:
    """GP_Standard_D4ds_v5 is 4 vCores of the Ddsv5 series, B_Standard_B2s a burstable size."""
    tier, _, machine = sku.partition("_")
    name = machine.removeprefix("Standard_")
    if tier == "B":
        return {"series": "Burstable", "size": name}
    found = re.fullmatch(r"([A-Z]++)(\d++)([a-z]*+)_v(\d++)", name)
    if not found:
        raise ValueError(name)
    letters, cores, kind, version = found.groups()
    group = "Confidential Compute" if letters.endswith("C") else TIERS[tier]
    return {
        "tier": group,
        "size": name,
        "series": f"{letters}{kind}v{version}",
        "cores": int(cores),
    }


def faster(mb: int, tier: str) -> int:
    """A disk has the IOPS of its size, P4 for 32 GiB; those of a higher tier are paid above it."""
    own = next(iops for gib, iops in IOPS.items() if gib >= mb // 1_024)
    return max(dict(zip(NAMES, IOPS.values(), strict=True))[tier] - own, 0) if tier else 0


def more_iops(iops: int, gb: int) -> int:
    """300 IOPS and 3 for each GB come with the storage of MySQL; what is above is paid."""
    return max(iops - 300 - 3 * gb, 0)
