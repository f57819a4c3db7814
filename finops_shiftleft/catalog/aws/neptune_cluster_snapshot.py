"""Snapshots of Neptune clusters: so much a GB a month.

https://aws.amazon.com/neptune/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("backup_storage_gb", "GB of the snapshot")
backup = aws("AmazonNeptune")("Storage Snapshot", "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed("aws_neptune_cluster_snapshot", Line("Backup", GB, backup))
