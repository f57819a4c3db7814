"""FSx for OpenZFS: so much a GB of disk and of backups, an MB/s, and an I/O above the included.

https://aws.amazon.com/fsx/openzfs/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, given, usage

SIZE = attr("storage_capacity")
ZONES = attr("deployment_type").pick(
    SINGLE_AZ_1="Single-AZ",
    SINGLE_AZ_2="Single-AZ_2",
    SINGLE_AZ_HA_1="Single-AZ_HA_1",
    SINGLE_AZ_HA_2="Single-AZ_HA_2",
    MULTI_AZ_1="Multi-AZ",
)
STORED = usage("storage_gb", "GB in elastic storage")
BACKED_UP = usage("backup_storage_gb", "GB of backups")


@derive(attr("disk_iops_configuration.iops"), SIZE)
def above_included(iops: int, size: int) -> int:
    """Every GB of SSD includes 3 I/O operations a second."""
    return max(0, iops - 3 * size)


IOPS = given("disk_iops_configuration.iops").pick({True: above_included, False: 0})


openzfs = aws("AmazonFSx").where(fileSystemType="OpenZFS")
fsx = openzfs.where(deploymentOption=ZONES)
backup = openzfs("Storage", "GB-Mo", deploymentOption="N/A", usagetype="BackupUsage")

RESOURCE = billed(
    "aws_fsx_openzfs_file_system",
    by(
        attr("storage_type", "SSD"),
        SSD=[
            Line("Storage", SIZE, fsx("Storage", "GB-Mo", storageType="SSD")),
            Line("IOPS", IOPS, fsx("Provisioned IOPS", "IOPS-Mo")),
        ],
        INTELLIGENT_TIERING=Line(
            "Storage", STORED, fsx("Storage", "GB-Mo", storageType="Intelligent-Tiering")
        ),
    ),
    Line("Throughput", attr("throughput_capacity"), fsx("Provisioned Throughput", "MBps-Mo")),
    Line("Backups", BACKED_UP, backup),
)
