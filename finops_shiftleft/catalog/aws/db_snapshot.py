"""Snapshots of RDS instances: so much a GB a month, above the backups that are free.

https://aws.amazon.com/rds/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("backup_storage_gb", "GB above the size of the databases of the region")
backup = aws("AmazonRDS")("Storage Snapshot", "GB-Mo", usagetype="RDS:ChargedBackupUsage")

RESOURCE = billed("aws_db_snapshot", Line("Backup", GB, backup))
