"""RDS clusters: the storage that Aurora instances share; or three instances in three zones.

https://aws.amazon.com/rds/aurora/pricing/
https://aws.amazon.com/rds/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, first, given, hours, span, usage
from ._rds_engines import ENGINES
from ._rds_multi_az import MULTI_AZ

CODE, MODE = attr("engine", "aurora-mysql"), attr("engine_mode", "provisioned")
ENGINE = CODE.pick({code: name for code, (name, _) in ENGINES.items()})
OPTIMIZED = attr("storage_type", "aurora").pick({"aurora-iopt1": True}, otherwise=False)
GB = usage("storage_gb", "GB stored")
SECONDS = hours * 3_600
READS = usage("read_requests_per_sec", "pages read from storage each second") * SECONDS
WRITES = usage("write_requests_per_sec", "4 KB writes to storage each second") * SECONDS
SNAPSHOTS = usage("backup_snapshot_size_gb", "backups above the size of the cluster, in GB")
EXPORTED = usage("snapshot_export_size_gb", "GB of snapshots exported to S3 each month")
REPLICATED = usage("monthly_replicated_write_requests", "writes sent to other regions")
GLOBAL = given("global_cluster_identifier").pick({True: REPLICATED, False: 0})
WINDOW = first(usage("backtrack_window_hrs", "hours back"), attr("backtrack_window", 0) / 3_600)
STATEMENTS = usage("average_statements_per_hr", "statements that change data each hour")
RECORDS = usage("change_records_per_statement", "change records of a statement")
CHANGES = WINDOW * STATEMENTS * RECORDS * hours
MIN, MAX = (
    attr(f"scaling_configuration.{end}_capacity", n) for end, n in (("min", 1), ("max", 16))
)
CAPACITY = first(usage("capacity_units_per_hr", "capacity units, on average"), span(MIN, MIN, MAX))

rds = aws("AmazonRDS")
own = rds.where(databaseEngine=ENGINE)
stored = rds("Database Storage", "GB-Mo", usagetype="Aurora:StorageUsage")
optimized = rds("Database Storage", "GB-Mo", usagetype="Aurora:IO-OptimizedStorageUsage")
request = rds("System Operation", "IOs", usagetype="Aurora:StorageIOUsage")
snapshot = rds("Storage Snapshot", "GB-Mo", usagetype="Aurora:BackupUsage")
change = own("System Operation", "CR-Hr", usagetype="Aurora:BacktrackUsage")
export = own("System Operation", "GB", usagetype="Aurora:SnapshotExportToS3")
write = own("Aurora Global Database", "IOs", usagetype="Aurora:ReplicatedWriteIO")
capacity = own("Serverless", "ACU-Hr", usagetype="Aurora:ServerlessUsage")

requests = Line("I/O requests read", READS, request), Line("I/O requests written", WRITES, request)
aurora = (
    by(MODE, serverless=Line("Serverless capacity", CAPACITY * hours, capacity), otherwise=()),
    by(
        OPTIMIZED,
        {
            True: Line("Storage", GB, optimized),
            False: (Line("Storage", GB, stored), *requests),
        },
    ),
    Line("Backup", SNAPSHOTS, snapshot),
    Line("Backtrack", ENGINE.pick({"Aurora MySQL": CHANGES}, otherwise=0), change),
    Line("Snapshot export", EXPORTED, export),
    Line("Replicated writes", GLOBAL, write),
)

RESOURCE = billed(
    "aws_rds_cluster", by(given("db_cluster_instance_class"), {True: MULTI_AZ, False: aurora})
)
