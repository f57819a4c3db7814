"""Kinesis data streams: by shards and payload units, or on demand by the GB.

https://aws.amazon.com/kinesis/data-streams/pricing/
"""

from ..vocabulary import Expr, Line, Sku, attr, aws, billed, by, derive, hours, usage

SHARDS = attr("shard_count")
SHARD_HOURS = SHARDS * hours


@derive(attr("retention_period", 24))
def extended(kept: int) -> int:
    """Records that are kept for more than 24 hours cost every shard more; those that are kept for
    more than 7 days cost by the GB besides."""
    return 1 if kept > 24 else 0


def amount(key: str, help: str) -> Expr:
    return usage(f"monthly_{key}", help)


def meter(unit: str, usagetype: str) -> Sku:
    return aws("AmazonKinesis")("Kinesis Streams", unit, usagetype=usagetype)


PUTS = amount("provisioned_put_units", "units of 25 KB put each month")
LONG = amount("provisioned_long_term_retention_gb", "GB kept for more than 7 days")
READ = amount("provisioned_long_term_retrieval_gb", "GB read that are older than 7 days")
FANNED = amount("provisioned_efo_data_out_gb", "GB read by enhanced fan-out")
CONSUMED = amount("provisioned_efo_consumer_hours", "hours of all consumers by enhanced fan-out")

shards = [
    Line("Shards", SHARD_HOURS, meter("ShardHour", "Storage-ShardHour")),
    Line("Extended retention", extended * SHARD_HOURS, meter("ShardHour", "Extended-ShardHour")),
    Line("PUT payload units", PUTS, meter("PutRequest", "PutRequestPayloadUnits")),
    Line("Long-term retention", LONG, meter("GB-Mo", "LongTermRetention-ByteHrs")),
    Line("Long-term retrieval", READ, meter("GB", "LongTermRetention-ReadBytes")),
    Line("Enhanced fan-out data", FANNED, meter("GB", "ReadBytes")),
    Line(
        "Enhanced fan-out consumers",
        CONSUMED * SHARDS,
        meter("ConsumerShardHour", "EnhancedFanoutHour"),
    ),
]
METERED = (  # usage key, line, unit, usage type
    ("data_in_gb", "Data in", "GB", "BilledIncomingBytes"),
    ("data_out_gb", "Data out", "GB", "BilledOutgoingBytes"),
    ("efo_data_out_gb", "Enhanced fan-out data", "GB", "BilledOutgoingEFOBytes"),
    ("extended_retention_gb", "Extended retention", "GB-Mo", "ExtendedRetention-ByteHrs"),
    ("long_term_retention_gb", "Long-term retention", "GB-Mo", "LongTermRetention-ByteHrs"),
)
on_demand = [
    Line("Stream", hours, meter("StreamHr", "OnDemand-StreamHour")),
    *(
        Line(label, amount(f"on_demand_{key}", label), meter(unit, f"OnDemand-{usagetype}"))
        for key, label, unit, usagetype in METERED
    ),
]
MODE = attr("stream_mode_details.stream_mode", "PROVISIONED")
RESOURCE = billed("aws_kinesis_stream", by(MODE, PROVISIONED=shards, ON_DEMAND=on_demand))
