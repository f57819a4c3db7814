"""Machines of Cloud SQL, by their tiers.

https://cloud.google.com/sql/docs/mysql/instance-settings
"""

from decimal import Decimal

GIB_A_VCPU = {"standard": Decimal("3.75"), "highmem": Decimal("6.5")}
# vCPUs up to which a data cache holds so many GB
CACHES = ((2, 375), (4, 375), (8, 375), (16, 750), (32, 1_500), (48, 3_000), (64, 6_000))


def machine(tier: str) -> dict[str, Decimal | int]:
    """db-n1-highmem-4 has 4 vCPUs and 26 GB; db-custom-2-7680 has 2 and 7.5 GB; the machines of
    Enterprise Plus, db-perf-optimized-N-8, have 8 GB a vCPU, and a data cache by their size."""
    parts = tier.lower().split("-")
    if parts[1] == "custom":
        cpus, gib = int(parts[2]), Decimal(parts[3]) / 1_024
    elif parts[1] == "perf":
        cpus, gib = int(parts[4]), Decimal(int(parts[4]) * 8)
    else:
        cpus, gib = int(parts[3]), int(parts[3]) * GIB_A_VCPU[parts[2]]
    cache = next((gib for most, gib in CACHES if cpus <= most), 9_000)
    return {"cpus": cpus, "gib": gib, "cache": cache}
