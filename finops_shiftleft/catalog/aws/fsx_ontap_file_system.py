"""FSx for ONTAP: so much a GB of disk, pool and backups, an MB/s, and an I/O above the included.

Requests to the capacity pool are not on this page.
https://aws.amazon.com/fsx/netapp-ontap/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, first, given, usage

SIZE = attr("storage_capacity")
KIND = attr("deployment_type", "MULTI_AZ_1")
ZONES = KIND.pick(
    SINGLE_AZ_1="Single-AZ", SINGLE_AZ_2="Single-AZ", MULTI_AZ_1="Multi-AZ", MULTI_AZ_2="Multi-AZ"
)
GENERATION = KIND.pick(
    SINGLE_AZ_1="Single-AZ",
    SINGLE_AZ_2="Single-AZ_2",
    MULTI_AZ_1="Multi-AZ",
    MULTI_AZ_2="Multi-AZ_2",
)
THROUGHPUT = first(
    attr("throughput_capacity"), attr("throughput_capacity_per_ha_pair") * attr("ha_pairs", 1)
)
POOLED = usage("capacity_pool_storage_gb", "GB in the capacity pool")
BACKED_UP = usage("backup_storage_gb", "GB of backups")


@derive(attr("disk_iops_configuration.iops"), SIZE)
def above_included(iops: int, size: int) -> int:
    """Every GB of SSD includes 3 I/O operations a second."""
    return max(0, iops - 3 * size)


IOPS = given("disk_iops_configuration.iops").pick({True: above_included, False: 0})


ontap = aws("AmazonFSx").where(fileSystemType="ONTAP")
fsx = ontap.where(deploymentOption=ZONES)
throughput = ontap("Provisioned Throughput", "MBps-Mo", deploymentOption=GENERATION)

RESOURCE = billed(
    "aws_fsx_ontap_file_system",
    Line("Storage", SIZE, fsx("Storage", "GB-Mo", storageType="SSD")),
    Line("Throughput", THROUGHPUT, throughput),
    Line("IOPS", IOPS, fsx("Provisioned IOPS", "IOPS-Mo")),
    Line("Capacity pool", POOLED, fsx("Storage", "GB-Mo", storageType="Capacity Pool")),
    Line("Backups", BACKED_UP, ontap("Storage", "GB-Mo", usagetype="BackupUsage")),
)
