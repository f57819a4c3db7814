"""DynamoDB tables: reads and writes by request or by the hour, storage, backups and replicas.

https://aws.amazon.com/dynamodb/pricing/
"""

from ..vocabulary import Line, Sku, attr, aws, billed, by, each, hours, outer, usage

RCUS, WCUS = attr("read_capacity", 0) * hours, attr("write_capacity", 0) * hours
READS = usage("monthly_read_request_units", "read request units each month")
WRITES = usage("monthly_write_request_units", "write request units each month")
STORED = usage("storage_gb", "GB stored")
RECOVERABLE = usage("pitr_backup_storage_gb", "GB kept for point-in-time recovery")
BACKED_UP = usage("on_demand_backup_storage_gb", "GB of backups on demand")
RESTORED = usage("monthly_data_restored_gb", "GB restored each month")
STREAMED = usage("monthly_streams_read_request_units", "GetRecords calls each month")
RECOVERY = attr("point_in_time_recovery.enabled", False).pick({True: RECOVERABLE, False: 0})
STREAM = attr("stream_enabled", False).pick({True: STREAMED, False: 0})
MODE, THERE = outer(attr("billing_mode", "PROVISIONED")), attr("region_name")
IA = outer(attr("table_class", "STANDARD")).pick(STANDARD="", STANDARD_INFREQUENT_ACCESS="IA-")
dynamodb = aws("AmazonDynamoDB")


def meter(family: str, unit: str, name: str) -> Sku:
    """A table of infrequent access is billed by usage types of its own."""
    return dynamodb(family, unit, usagetype=IA + name)


requests, capacity = "Amazon DynamoDB PayPerRequest Throughput", "Provisioned IOPS"
rru = meter(requests, "ReadRequestUnits", "ReadRequestUnits")
wru = meter(requests, "WriteRequestUnits", "WriteRequestUnits")
rwru = meter(requests, "ReplicatedWriteRequestUnits", "ReplWriteRequestUnits").at(THERE)
rcu = meter(capacity, "ReadCapacityUnit-Hrs", "ReadCapacityUnit-Hrs")
wcu = meter(capacity, "WriteCapacityUnit-Hrs", "WriteCapacityUnit-Hrs")
replicated, unit = "DDB-Operation-ReplicatedWrite", "ReplicatedWriteCapacityUnit-Hrs"
rwcu = meter(replicated, unit, "ReplWriteCapacityUnit-Hrs").at(THERE)
gb = meter("Database Storage", "GB-Mo", "TimedStorage-ByteHrs")
pitr = dynamodb("Database Storage", "GB-Mo", usagetype="TimedPITRStorage-ByteHrs")
stream = dynamodb("API Request", "Requests", group="DDB-StreamsReadRequests")

replica_writes = {
    "PROVISIONED": Line("Replicated writes", outer(WCUS), rwcu),
    "PAY_PER_REQUEST": Line("Replicated writes", outer(WRITES), rwru),
}
RESOURCE = billed(
    "aws_dynamodb_table",
    by(
        MODE,
        PROVISIONED=[Line("Reads", RCUS, rcu), Line("Writes", WCUS, wcu)],
        PAY_PER_REQUEST=[Line("Reads", READS, rru), Line("Writes", WRITES, wru)],
    ),
    Line("Storage", STORED, gb),
    Line("Point-in-time recovery", RECOVERY, pitr),
    Line("Backups", BACKED_UP, dynamodb("Amazon DynamoDB On-Demand Backup Storage", "GB-Mo")),
    Line("Restores", RESTORED, dynamodb("Amazon DynamoDB Restore Data Size", "GB")),
    Line("Streams", STREAM, stream),
    each("replica", by(MODE, replica_writes), Line("Storage", outer(STORED), gb.at(THERE))),
)
