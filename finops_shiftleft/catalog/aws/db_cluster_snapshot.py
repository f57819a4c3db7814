"""Snapshots of Aurora clusters: so much a GB a month, beyond the retention of backups.

https://aws.amazon.com/rds/aurora/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("backup_storage_gb", "GB of the snapshot that are not within the free backups")
backup = aws("AmazonRDS")("Storage Snapshot", "GB-Mo", usagetype="Aurora:BackupUsage")

RESOURCE = billed("aws_db_cluster_snapshot", Line("Backup", GB, backup))
