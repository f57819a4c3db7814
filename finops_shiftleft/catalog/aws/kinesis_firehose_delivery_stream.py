"""Firehose: so much a GB taken in, in steps of 5 KB a record; conversion and delivery into a VPC
cost besides. Records of an MSK topic are not rounded.

What dynamic partitioning and decompression cost is not on this page.
https://aws.amazon.com/firehose/pricing/
"""

from math import ceil

from ..vocabulary import (
    Line, Part, Sku, attr, aws, billed, by, count, derive, each, given, hours, outer, usage,
)  # fmt: skip

TAKEN_IN = usage("monthly_data_ingested_gb", "GB of records each month")


@derive(TAKEN_IN, usage("record_size_kb", "average size of a record in KB", 5))
def rounded(gigabytes: float, record: float) -> float:
    """Every record counts as a multiple of 5 KB."""
    return gigabytes * (ceil(record / 5) * 5) / record


def meter(unit: str, usagetype: str) -> Sku:
    return aws("AmazonKinesisFirehose")("Kinesis Firehose", unit, usagetype=usagetype)


CONVERTED = attr("enabled", True).pick({True: outer(rounded), False: 0})
conversion = Line("Format conversion", CONVERTED, meter("GB", "DataFormatConversion-Bytes"))
ZONES = count("subnet_ids")
delivery = [
    Line("VPC delivery", ZONES * hours, meter("Hrs", "RunVpcInstance")),
    Line("VPC data", outer(TAKEN_IN), meter("GB", "VpcBandwidth-Bytes")),
]
SEARCHES = ("opensearch", "opensearchserverless", "elasticsearch")


def into(search: str) -> Part:
    return each(f"{search}_configuration", each("vpc_config", *delivery))


from_topic = Line("Data ingested", TAKEN_IN, meter("GB", "BilledBytes-MSK"))
from_records = Line("Data ingested", rounded, meter("GB", "BilledBytes"))
RESOURCE = billed(
    "aws_kinesis_firehose_delivery_stream",
    by(given("msk_source_configuration"), {True: from_topic, False: from_records}),
    each("extended_s3_configuration", each("data_format_conversion_configuration", conversion)),
    *(into(search) for search in SEARCHES),
)
