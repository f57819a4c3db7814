"""CloudWatch log groups: so much a GB taken in by class, a GB kept, and a GB that a query scans.

https://aws.amazon.com/cloudwatch/pricing/
https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

CLASS, PAYLOAD = attr("log_group_class", "STANDARD"), "Data Payload"
INGESTED = usage("monthly_data_ingested_gb", "GB of logs taken in each month")
STORED = usage("storage_gb", "GB of compressed logs kept")
SCANNED = usage("monthly_data_scanned_gb", "GB scanned by Logs Insights each month")


@derive(CLASS, attr("name", ""))
def ingestion(kind: str, name: str) -> str:
    """Lambda's logs are vended logs, in tiers of their own; what applications send is not."""
    vended = "VendedLog" if name.startswith("/aws/lambda/") else "DataProcessing"
    return vended + {"STANDARD": "-Bytes", "INFREQUENT_ACCESS": "IA-Bytes"}[kind]


logs = aws("AmazonCloudWatch")
ingested = logs(PAYLOAD, "GB", usagetype=ingestion)
stored = logs("Storage Snapshot", "GB-Mo", usagetype="TimedStorage-ByteHrs")
scanned = logs(PAYLOAD, "GB", usagetype="DataScanned-Bytes")

kept = [
    Line("Data ingested", INGESTED, ingested),
    Line("Storage", STORED, stored),
    Line("Insights queries", SCANNED, scanned),
]
RESOURCE = billed(
    "aws_cloudwatch_log_group",
    by(CLASS, STANDARD=kept, INFREQUENT_ACCESS=kept, DELIVERY=()),  # delivery pays where it goes
)
