"""Backup vaults: so much a GB kept and restored, by the service that is backed up.

EFS is billed by AWS Backup; the others by the rows of their own service.

https://aws.amazon.com/backup/pricing/
"""

from ..vocabulary import Line, Sku, aws, billed, usage

backup, ec2, rds = aws("AWSBackup"), aws("AmazonEC2"), aws("AmazonRDS")
dynamodb, fsx = aws("AmazonDynamoDB"), aws("AmazonFSx")


def efs(unit: str, meter: str) -> Sku:
    return backup("AWS Backup Storage", unit, usagetype=f"{meter}-EFS")


def line(label: str, key: str, what: str, sku: Sku) -> Line:
    return Line(label, usage(key, what), sku)


warm, cold = efs("GB-Mo", "WarmStorage-ByteHrs"), efs("GB-Mo", "ColdStorage-ByteHrs")
warmed, thawed = efs("GB", "PartialRestore-Warm"), efs("GB", "PartialRestore-Cold")
items = efs("Count", "PartialRestore-Jobs")
snapshot = ec2("Storage Snapshot", "GB-Mo", usagetype="EBS:SnapshotUsage")
rds_backup = rds("Storage Snapshot", "GB-Mo", usagetype="RDS:ChargedBackupUsage")
aurora = rds("Storage Snapshot", "GB-Mo", usagetype="Aurora:BackupUsage")
table = dynamodb("Amazon DynamoDB On-Demand Backup Storage", "GB-Mo")
restored = dynamodb("Amazon DynamoDB Restore Data Size", "GB")
windows = fsx.where(fileSystemType="Windows")("Storage", "GB-Mo", usagetype="BackupUsage")
lustre = fsx.where(fileSystemType="Lustre")("Storage", "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed(
    "aws_backup_vault",
    line("EFS warm storage", "monthly_efs_warm_backup_gb", "GB of EFS kept warm", warm),
    line("EFS cold storage", "monthly_efs_cold_backup_gb", "GB of EFS kept cold", cold),
    line("EFS warm restores", "monthly_efs_warm_restore_gb", "GB restored from warm", warmed),
    line("EFS cold restores", "monthly_efs_cold_restore_gb", "GB restored from cold", thawed),
    line("EFS items restored", "monthly_efs_item_restore_requests", "restores of items", items),
    line("EBS snapshots", "monthly_ebs_snapshot_gb", "GB of volumes kept", snapshot),
    line("RDS snapshots", "monthly_rds_snapshot_gb", "GB of databases kept", rds_backup),
    line("Aurora snapshots", "monthly_aurora_snapshot_gb", "GB of clusters kept", aurora),
    line("DynamoDB backups", "monthly_dynamodb_backup_gb", "GB of tables kept", table),
    line("DynamoDB restores", "monthly_dynamodb_restore_gb", "GB of tables restored", restored),
    line("FSx for Windows backups", "monthly_fsx_windows_backup_gb", "GB of shares kept", windows),
    line("FSx for Lustre backups", "monthly_fsx_lustre_backup_gb", "GB of Lustre kept", lustre),
)
