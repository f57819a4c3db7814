"""S3 buckets: by storage class, so much a GB a month, a request, and a GB taken out.

https://aws.amazon.com/s3/pricing/
"""

from ..vocabulary import Line, Part, aws, billed, group, usage

s3 = aws("AmazonS3")
Row = tuple[str, str, str, str]  # usage key, what it counts, unit, usage type


def storage_class(name: str, *rows: Row) -> Part:
    """Every row is a line; its usage key is below the name of the class."""
    lines = (
        Line(what, usage(f"{name}.{key}", what), s3(None, unit, usagetype=meter))
        for key, what, unit, meter in rows
    )
    return group(name, *lines)


def kept(meter: str, key: str = "storage_gb", what: str = "GB stored") -> Row:
    return (key, what, "GB-Mo", f"TimedStorage-{meter}ByteHrs")


def requests(code: str) -> tuple[Row, Row, Row, Row]:
    return (
        ("monthly_tier_1_requests", "PUT, COPY, POST, LIST", "Requests", f"Requests-{code}Tier1"),
        ("monthly_tier_2_requests", "GET, SELECT and others", "Requests", f"Requests-{code}Tier2"),
        ("monthly_select_data_scanned_gb", "GB scanned", "GB", f"Select-Scanned-{code}Bytes"),
        ("monthly_select_data_returned_gb", "GB returned", "GB", f"Select-Returned-{code}Bytes"),
    )


def retrieved(meter: str, how: str = "") -> Row:
    return (f"monthly_{how}data_retrieval_gb", f"GB retrieved {how}".strip(" _"), "GB", meter)


FREQUENT = kept("INT-FA-", "frequent_access_storage_gb", "GB in frequent access")
INFREQUENT = kept("INT-IA-", "infrequent_access_storage_gb", "GB in infrequent access")
WATCHED: Row = ("monitored_objects", "objects watched", "Objects", "Monitoring-Automation-INT")
MOVED: Row = ("monthly_lifecycle_transition_requests", "moved in", "Requests", "Requests-Tier4")
EARLY: Row = ("early_delete_gb", "GB deleted early", "GB-Mo", "EarlyDelete-ByteHrs")
FAST = retrieved("Expedited-Retrieval-Bytes", "expedited_")
SLOW = retrieved("Standard-Retrieval-Bytes", "standard_")
SIA, ZIA = (kept("SIA-"), retrieved("Retrieval-SIA")), (kept("ZIA-"), retrieved("Retrieval-ZIA"))
TAGS = usage("object_tags", "tags on objects")

RESOURCE = billed(
    "aws_s3_bucket",
    Line("Object tags", TAGS, s3("Storage", "Tag-Mo", usagetype="TagStorage-TagHrs")),
    storage_class("standard", kept(""), *requests("")),
    storage_class("intelligent_tiering", FREQUENT, INFREQUENT, WATCHED, MOVED, *requests("INT-")),
    storage_class("standard_infrequent_access", *SIA, MOVED, *requests("SIA-")),
    storage_class("one_zone_infrequent_access", *ZIA, MOVED, *requests("ZIA-")),
    storage_class("glacier_flexible_retrieval", kept("Glacier"), SLOW, FAST, EARLY),
)
