"""Snapshots of disks: so much a GB a month of what they hold, which is what was written.

https://azure.microsoft.com/pricing/details/managed-disks/
"""

from ..vocabulary import Line, azure, billed, ends, usage

HELD = usage("storage_gb", "GB that it holds: what is used of the disk, not its size")

hdd = azure("Storage")
held = hdd(
    "Standard HDD Managed Disks",
    "1 GB/Month",
    skuName="Snapshots LRS",
    meterName=ends("LRS Snapshots"),
)
RESOURCE = billed("azurerm_snapshot", Line("Storage", HELD, held))
