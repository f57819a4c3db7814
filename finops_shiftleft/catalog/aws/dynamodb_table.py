"""DynamoDB tables: reads and writes by request or by the hour, storage, backups and replicas.

A table with replicas writes replicated units in its own region too; its indexes are written in
plain ones. Reserved capacity and warm throughput are not on this page.
https://aws.amazon.com/dynamodb/pricing/
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/global-tables-billing.html
"""

from ..vocabulary import (
    Expr, Line, Part, Sku, attr, aws, billed, by, derive, each, given, hours, outer, usage,
)  # fmt: skip
from ._dynamodb_indexes import read_units, write_units

INDEXES = attr("global_secondary_index", ())
RCUS, WCUS = attr("read_capacity") * hours, attr("write_capacity") * hours
INDEX_RCUS, INDEX_WCUS = derive(INDEXES)(read_units) * hours, derive(INDEXES)(write_units) * hours
MORE_READS = usage("autoscaled_read_capacity", "read units that autoscaling adds, on average")
MORE_WRITES = usage("autoscaled_write_capacity", "write units that autoscaling adds, on average")
READS = usage("monthly_read_request_units", "read request units each month, of indexes too")
WRITES = usage("monthly_write_request_units", "write request units each month, of indexes too")
STORED = usage("storage_gb", "GB stored")
RECOVERABLE = usage("pitr_backup_storage_gb", "GB kept for point-in-time recovery")
BACKED_UP = usage("on_demand_backup_storage_gb", "GB of backups on demand")
RESTORED = usage("monthly_data_restored_gb", "GB restored each month")
STREAMED = usage("monthly_streams_read_request_units", "GetRecords calls each month")
STREAM = attr("stream_enabled", False).pick({True: STREAMED, False: 0})
MODE, THERE = outer(attr("billing_mode", "PROVISIONED")), attr("region_name")
IA = outer(attr("table_class", "STANDARD")).pick(STANDARD="", STANDARD_INFREQUENT_ACCESS="IA-")
dynamodb = aws("AmazonDynamoDB")


def recovery(switch: str) -> Expr:
    return attr(switch, False).pick({True: outer(RECOVERABLE), False: 0})


def meter(family: str, unit: str, name: str) -> Sku:
    """A table of infrequent access is billed by usage types of its own."""
    return dynamodb(family, unit, usagetype=IA + name)


requests, capacity = "Amazon DynamoDB PayPerRequest Throughput", "Provisioned IOPS"
rru = meter(requests, "ReadRequestUnits", "ReadRequestUnits")
wru = meter(requests, "WriteRequestUnits", "WriteRequestUnits")
rwru = meter(requests, "ReplicatedWriteRequestUnits", "ReplWriteRequestUnits")
rcu = meter(capacity, "ReadCapacityUnit-Hrs", "ReadCapacityUnit-Hrs")
wcu = meter(capacity, "WriteCapacityUnit-Hrs", "WriteCapacityUnit-Hrs")
replicated, unit = "DDB-Operation-ReplicatedWrite", "ReplicatedWriteCapacityUnit-Hrs"
rwcu = meter(replicated, unit, "ReplWriteCapacityUnit-Hrs")
gb = meter("Database Storage", "GB-Mo", "TimedStorage-ByteHrs")
pitr = dynamodb("Database Storage", "GB-Mo", usagetype="TimedPITRStorage-ByteHrs")
stream = dynamodb("API Request", "Requests", group="DDB-StreamsReadRequests")


def provisioned(plain_read: Sku, plain_write: Sku, write: Sku, label: str) -> list[Part]:
    """By the hour, in a region: what the table and its indexes have, and what autoscaling adds."""
    return [
        Line("Reads", outer(RCUS), plain_read),
        Line(label, outer(WCUS), write),
        Line("Index reads", outer(INDEX_RCUS), plain_read),
        Line("Index writes", outer(INDEX_WCUS), plain_write),
        Line("Autoscaled reads", outer(MORE_READS) * hours, plain_read),
        Line(f"Autoscaled {label.lower()}", outer(MORE_WRITES) * hours, write),
    ]


def table(capacity_write: Sku, request_write: Sku, label: str) -> Part:
    return by(
        MODE,
        PROVISIONED=provisioned(rcu, wcu, capacity_write, label),
        PAY_PER_REQUEST=[Line("Reads", READS, rru), Line(label, WRITES, request_write)],
    )


there = provisioned(rcu.at(THERE), wcu.at(THERE), rwcu.at(THERE), "Replicated writes")
request = Line("Replicated writes", outer(WRITES), rwru.at(THERE))
RESOURCE = billed(
    "aws_dynamodb_table",
    by(
        given("replica"),
        {False: table(wcu, wru, "Writes"), True: table(rwcu, rwru, "Replicated writes")},
    ),
    Line("Storage", STORED, gb),
    Line("Point-in-time recovery", recovery("point_in_time_recovery.enabled"), pitr),
    Line("Backups", BACKED_UP, dynamodb("Amazon DynamoDB On-Demand Backup Storage", "GB-Mo")),
    Line("Restores", RESTORED, dynamodb("Amazon DynamoDB Restore Data Size", "GB")),
    Line("Streams", STREAM, stream),
    each(
        "replica",
        by(MODE, PROVISIONED=there, PAY_PER_REQUEST=request),
        Line("Storage", outer(STORED), gb.at(THERE)),
        Line("Point-in-time recovery", recovery("point_in_time_recovery"), pitr.at(THERE)),
    ),
)
