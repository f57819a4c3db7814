"""Managed disks: a month of the size class that holds the GB asked for; Ultra disks and Premium
SSD v2 by the hour, for the GB, operations and MB/s that they are set up for.

https://azure.microsoft.com/pricing/details/managed-disks/
A shared disk is taken to be mounted as often as it may be. Not expressed: reserved capacity,
confidential encryption.
"""

from ..vocabulary import Expr, Line, attr, azure, billed, by, derive, first, hours, related, usage
from ._disk_classes import operations, size_class, ultra_gib

KIND = attr("storage_account_type")
source = related("source_resource_id", to=("azurerm_managed_disk", "azurerm_snapshot"))
GIB = first(attr("disk_size_gb"), source.attr("disk_size_gb"))
MEDIUM, COPIES = KIND.before("_"), KIND.after("_")
SSD, HDD = "SSD Managed Disks", "Standard HDD Managed Disks"
PRODUCT = MEDIUM.pick(Standard=HDD, StandardSSD=f"Standard {SSD}", Premium=f"Premium {SSD}")
NAME = derive(MEDIUM, GIB, attr("tier", ""))(size_class)
CLASS, COUNTED = NAME + " " + COPIES, derive(NAME)(operations) + " " + COPIES
OPERATIONS = usage("monthly_disk_operations", "operations of 256 KiB each month")
BURSTS = usage("monthly_burst_operations", "operations above what the size includes")
BURSTING, SHARES = attr("on_demand_bursting_enabled", False), attr("max_shares", 1)
IOPS, MBPS = attr("disk_iops_read_write"), attr("disk_mbps_read_write")
READS, READ_MBPS = attr("disk_iops_read_only", 0), attr("disk_mbps_read_only", 0)
FASTER = attr("disk_iops_read_write", 3_000).above(3_000) + READS
WIDER = attr("disk_mbps_read_write", 125).above(125) + READ_MBPS

storage = azure("Storage")
disk = storage(PRODUCT, "1/Month", skuName=CLASS, meterName=CLASS + " Disk")
mount = storage(PRODUCT, "1/Month", skuName=CLASS, meterName=CLASS + " Disk Mount")
io = storage(PRODUCT, "10K", skuName=COUNTED, meterName=COUNTED + " Disk Operations")
burst = storage(PRODUCT, "1/Month", meterName=COPIES + " Burst Enablement")
bursts = storage(PRODUCT, "10K/Month", meterName=COPIES + " Burst Transactions")

classed = [
    Line("Storage", 1, disk),
    Line("Shared mounts", SHARES.pick({1: 0}, otherwise=SHARES), mount),
    Line("Disk operations", MEDIUM.pick(Premium=0, otherwise=OPERATIONS), io),
    Line("On-demand bursting", BURSTING.pick({True: 1, False: 0}), burst),
    Line("Burst operations", BURSTING.pick({True: BURSTS, False: 0}), bursts),
]


def provisioned(product: str, name: str, *amounts: Expr) -> list[Line]:
    """What a disk is set up for, by the hour: GB, operations a second and MB a second."""
    meters = [
        ("Storage", "1 GiB/Hour", "Capacity"),
        ("IOPS", "1/Hour", "IOPS"),
        ("Throughput", "1/Hour", "Throughput (MBps)"),
    ]
    return [
        Line(label, many * hours, storage(product, unit, meterName=f"{name} Provisioned {meter}"))
        for (label, unit, meter), many in zip(meters, amounts, strict=True)
    ]


ULTRA = derive(GIB)(ultra_gib)
ultra = provisioned("Ultra Disks", "Ultra LRS", ULTRA, IOPS + READS, MBPS + READ_MBPS)
v2 = provisioned("Azure Premium SSD v2", "Premium LRS", GIB, FASTER, WIDER)
RESOURCE = billed(
    "azurerm_managed_disk",
    by(KIND, UltraSSD_LRS=ultra, PremiumV2_LRS=v2, otherwise=classed),
)
