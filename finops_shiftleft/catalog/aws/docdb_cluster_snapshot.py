"""Snapshots of DocumentDB clusters: so much a GB a month.

https://aws.amazon.com/documentdb/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("backup_storage_gb", "GB of the snapshot")
backup = aws("AmazonDocDB")("Storage Snapshot", "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed("aws_docdb_cluster_snapshot", Line("Backup", GB, backup))
