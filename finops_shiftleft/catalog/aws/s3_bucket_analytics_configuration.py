"""S3 storage class analysis: so much for every object that is watched.

https://aws.amazon.com/s3/pricing/ (management and insights)
"""

from ..vocabulary import Line, aws, billed, usage

WATCHED = usage("monthly_monitored_objects", "objects watched each month")
watched = aws("AmazonS3")("Fee", "Objects", usagetype="StorageAnalytics-ObjCount")

RESOURCE = billed(
    "aws_s3_bucket_analytics_configuration", Line("Objects watched", WATCHED, watched)
)
