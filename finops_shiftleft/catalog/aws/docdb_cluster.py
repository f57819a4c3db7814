"""DocumentDB clusters: the backups of what their instances share.

https://aws.amazon.com/documentdb/pricing/
Their storage is asked of the first instance's usage. Not expressed: elastic clusters.
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("backup_storage_gb", "GB of backups above the size of the cluster")
backup = aws("AmazonDocDB")("Storage Snapshot", "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed("aws_docdb_cluster", Line("Backup", GB, backup))
