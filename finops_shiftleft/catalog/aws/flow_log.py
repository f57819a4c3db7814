"""Flow logs: vended logs, so much a GB by where they are delivered; Parquet is paid on top.

What is kept is billed where it is kept. A log group of infrequent access is not told apart.
https://aws.amazon.com/cloudwatch/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, usage

WHERE = attr("log_destination_type", "cloud-watch-logs")
GB = usage("monthly_data_ingested_gb", "GB of flow logs each month")
METER = WHERE.pick(
    {
        "cloud-watch-logs": "VendedLog-Bytes",
        "s3": "S3-Egress-Bytes",
        "kinesis-data-firehose": "FH-Egress-Bytes",
    }
)
PARQUET = attr("destination_options.file_format", "plain-text").pick(parquet=GB, otherwise=0)
CONVERTED = WHERE.pick(s3=PARQUET, otherwise=0)

logs = aws("AmazonCloudWatch")
RESOURCE = billed(
    "aws_flow_log",
    Line("Logs delivered", GB, logs("Data Payload", "GB", usagetype=METER)),
    Line("Parquet conversion", CONVERTED, logs(None, "GB", usagetype="S3-Egress-InputBytes")),
)
