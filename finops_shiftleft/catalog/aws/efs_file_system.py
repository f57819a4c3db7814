"""EFS file systems: so much a GB stored, by class; what is read and written, by throughput mode.

https://aws.amazon.com/efs/pricing/
"""

from ..vocabulary import Expr, Line, Sku, attr, aws, billed, by, derive, given, usage

STORED = usage("storage_gb", "GB in the standard class")
RARELY = usage("infrequent_access_storage_gb", "GB in infrequent access")
ARCHIVED = usage("archive_storage_gb", "GB in the archive")
RATE = attr("provisioned_throughput_in_mibps", 0)
MODE = attr("throughput_mode", "bursting")
ZONE = given("availability_zone_name").pick({True: "-Z", False: ""})
ELASTIC = MODE.pick(elastic="-ET", otherwise="")
RARE = given("availability_zone_name").pick({True: "-Z", False: ELASTIC})


@derive(RATE, usage("storage_gb", "GB in the standard class", 0))
def above_included(rate: float, stored: float) -> float:
    """Every 20 GB in the standard class include 1 MiB/s of provisioned throughput."""
    return max(0, rate - stored / 20)


efs = aws("AmazonEFS")


def storage(usagetype: str | Expr) -> Sku:
    return efs("Storage", "GB-Mo", usagetype=usagetype)


def moved(key: str, usagetype: str, operation: str) -> Line:
    what = key.replace("_", " ")
    quantity = usage(f"monthly_{key}_gb", f"GB of {what} each month")
    sku = efs("Storage", "GB", usagetype=usagetype, operation=operation)
    return Line(what.capitalize(), quantity, sku)


throughput = efs("Provisioned Throughput", "MiBps-Mo", usagetype="ProvisionedTP-MiBpsHrs")
elastic = [
    moved("elastic_throughput_read", "ETDataAccess-Bytes", "Read"),
    moved("elastic_throughput_write", "ETDataAccess-Bytes", "Write"),
]
RESOURCE = billed(
    "aws_efs_file_system",
    Line("Storage", STORED, storage("TimedStorage" + ZONE + "-ByteHrs")),
    Line("Infrequent access storage", RARELY, storage("IATimedStorage" + RARE + "-ByteHrs")),
    Line("Archive storage", ARCHIVED, storage("ArchiveTimedStorage-ByteHrs")),
    moved("infrequent_access_read", "IADataAccess-Bytes", "Read"),
    moved("infrequent_access_write", "IADataAccess-Bytes", "Write"),
    moved("archive_read", "ArchiveDataAccess-Bytes", "Read"),
    moved("archive_write", "ArchiveDataAccess-Bytes", "Write"),
    by(
        MODE,
        provisioned=Line("Provisioned throughput", above_included, throughput),
        elastic=elastic,
        bursting=[],
    ),
)
