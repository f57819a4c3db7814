"""FSx for Windows: so much a GB of disk and of backups, an MB/s, and an I/O above the included.

https://aws.amazon.com/fsx/windows/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, given, usage

SIZE = attr("storage_capacity")
DISK = attr("storage_type", "SSD")
ZONES = attr("deployment_type", "SINGLE_AZ_1").pick(
    SINGLE_AZ_1="Single-AZ", SINGLE_AZ_2="Single-AZ", MULTI_AZ_1="Multi-AZ"
)
BACKED_UP = usage("backup_storage_gb", "GB of backups")


@derive(attr("disk_iops_configuration.iops"), SIZE)
def above_included(iops: int, size: int) -> int:
    """Every GB of SSD includes 3 I/O operations a second."""
    return max(0, iops - 3 * size)


IOPS = given("disk_iops_configuration.iops").pick({True: above_included, False: 0})


fsx = aws("AmazonFSx").where(fileSystemType="Windows", deploymentOption=ZONES)

RESOURCE = billed(
    "aws_fsx_windows_file_system",
    Line("Storage", SIZE, fsx("Storage", "GB-Mo", storageType=DISK)),
    Line("Throughput", attr("throughput_capacity"), fsx("Provisioned Throughput", "MBps-Mo")),
    Line("IOPS", IOPS, fsx("Provisioned IOPS", "IOPS-Mo")),
    Line("Backups", BACKED_UP, fsx("Storage", "GB-Mo", usagetype="BackupUsage")),
)
