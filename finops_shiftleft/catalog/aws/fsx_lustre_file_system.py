"""FSx for Lustre: so much a GB of disk, by how long it lives and how fast it is, and of backups.

https://aws.amazon.com/fsx/lustre/pricing/
https://docs.aws.amazon.com/fsx/latest/LustreGuide/managing-metadata-performance.html
"""

from ..vocabulary import Line, Sku, attr, aws, billed, by, derive, given, usage

SIZE = attr("storage_capacity")
DISK = attr("storage_type", "SSD")
SPEED = "" + attr("per_unit_storage_throughput")
CACHE = DISK.pick(SSD="", HDD=attr("drive_cache_type", "NONE"))
STORED = usage("storage_gb", "GB in elastic storage")
BACKED_UP = usage("backup_storage_gb", "GB of backups")


@derive(attr("metadata_configuration.iops"), SIZE)
def above_included(iops: int, size: int) -> int:
    """Up to 12 TB include 1,500 to 12,000 metadata operations a second, more 12,000 for 24 TB."""
    steps = ((1_200, 1_500), (2_400, 3_000), (9_600, 6_000), (45_600, 12_000))
    included = next((i for most, i in steps if size <= most), size // 24_000 * 12_000)
    return max(0, iops - included)


METADATA = given("metadata_configuration.iops").pick({True: above_included, False: 0})


lustre = aws("AmazonFSx").where(fileSystemType="Lustre")
metadata = lustre("Provisioned IOPS", "IOPS-Mo", deploymentOption="Persistent")


def disk(lives: str, **how: object) -> Sku:
    return lustre("Storage", "GB-Mo", deploymentOption=lives, storageType=DISK, **how)


scratch = Line("Storage", SIZE, disk("Scratch"))
persistent_1 = Line(
    "Storage", SIZE, disk("Persistent 1", throughputCapacity=SPEED, driveCacheType=CACHE)
)
persistent_2 = [
    Line("Storage", SIZE, disk("Persistent", throughputCapacity=SPEED)),
    Line("Metadata IOPS", METADATA, metadata),
]
tiered = lustre.where(deploymentOption="Persistent", storageType="Intelligent-Tiering")
tiering = [
    Line("Storage", STORED, tiered("Storage", "GB-Mo")),
    Line("Throughput", attr("throughput_capacity"), tiered("Provisioned Throughput", "MBps-Mo")),
]
RESOURCE = billed(
    "aws_fsx_lustre_file_system",
    by(
        attr("deployment_type", "SCRATCH_1"),
        SCRATCH_1=scratch,
        SCRATCH_2=scratch,
        PERSISTENT_1=persistent_1,
        PERSISTENT_2=by(DISK, INTELLIGENT_TIERING=tiering, otherwise=persistent_2),
    ),
    Line("Backups", BACKED_UP, lustre("Storage", "GB-Mo", usagetype="BackupUsage")),
)
