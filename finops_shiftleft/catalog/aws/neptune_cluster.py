"""Neptune clusters: the storage that their instances share, its requests, and backups.

https://aws.amazon.com/neptune/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, first, usage

STORAGE = first(attr("storage_type"), "standard")
METER = STORAGE.pick(standard="StorageUsage", iopt1="StorageUsageIOOptimized")
GB = usage("storage_gb", "GB stored")
REQUESTS = usage("monthly_io_requests", "reads and writes of storage")
BACKUP = usage("backup_storage_gb", "GB of backups above the size of the cluster")

neptune = aws("AmazonNeptune")
stored = neptune("Database Storage", "GB-Mo", usagetype=METER)
request = neptune("System Operation", "IOs", usagetype="StorageIOUsage")
backup = neptune("Storage Snapshot", "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed(
    "aws_neptune_cluster",
    Line("Storage", GB, stored),
    Line("I/O requests", STORAGE.pick(standard=REQUESTS, iopt1=0), request),
    Line("Backup", BACKUP, backup),
)
