"""S3 buckets: by storage class, so much a GB a month, a request, and a GB taken out.

What leaves the region, is replicated or accelerated is data transfer, and not on this page.
https://aws.amazon.com/s3/pricing/
"""

from ..vocabulary import Line, Part, aws, billed, group, usage
from ._s3_classes import CLASSES, Meters


def storage_class(name: str, meters: Meters) -> Part:
    """Every meter is a line; its usage key is below the name of the class."""
    lines = (
        Line(
            meter.counts,
            usage(f"{name}.{meter.key}", meter.counts),
            aws(meter.service)(
                None, meter.unit, usagetype=meter.usagetype, operation=meter.operation
            ),
        )
        for meter in meters
    )
    return group(name, *lines)


TAGS = usage("object_tags", "tags on objects")
tag = aws("AmazonS3")("Storage", "Tag-Mo", usagetype="TagStorage-TagHrs")

RESOURCE = billed(
    "aws_s3_bucket",
    Line("Object tags", TAGS, tag),
    *(storage_class(name, meters) for name, meters in CLASSES.items()),
)
