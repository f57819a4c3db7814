"""Data protection of a log group: so much a GB of logs that is searched for sensitive data.

https://aws.amazon.com/cloudwatch/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

SCANNED = usage("monthly_data_scanned_gb", "GB searched for sensitive data each month")
searched = aws("AmazonCloudWatch")("", "GB", usagetype="DataProtection-Bytes")

RESOURCE = billed(
    "aws_cloudwatch_log_data_protection_policy", Line("Data scanned", SCANNED, searched)
)
