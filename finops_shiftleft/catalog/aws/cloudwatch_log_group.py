"""CloudWatch log groups: so much a GB taken in by class, a GB kept, and a GB that a query scans.

What AWS services send (Lambda, VPC flow logs, ...) are vended logs, in tiers of their own.

https://aws.amazon.com/cloudwatch/pricing/
https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

CLASS, PAYLOAD = attr("log_group_class", "STANDARD"), "Data Payload"
IA = CLASS.pick(STANDARD="", INFREQUENT_ACCESS="IA")
INGESTED = usage("monthly_data_ingested_gb", "GB of logs taken in each month")
VENDED = usage("monthly_vended_data_ingested_gb", "GB of logs that AWS services send each month")
STORED = usage("storage_gb", "GB of compressed logs kept")
SCANNED = usage("monthly_data_scanned_gb", "GB scanned by Logs Insights each month")

logs = aws("AmazonCloudWatch")
ingested = logs(PAYLOAD, "GB", usagetype="DataProcessing" + IA + "-Bytes")
vended = logs(PAYLOAD, "GB", usagetype="VendedLog" + IA + "-Bytes")
stored = logs("Storage Snapshot", "GB-Mo", usagetype="TimedStorage-ByteHrs")
scanned = logs(PAYLOAD, "GB", usagetype="DataScanned-Bytes")

kept = [
    Line("Data ingested", INGESTED, ingested),
    Line("Vended data ingested", VENDED, vended),
    Line("Storage", STORED, stored),
    Line("Insights queries", SCANNED, scanned),
]
RESOURCE = billed(
    "aws_cloudwatch_log_group",
    by(CLASS, STANDARD=kept, INFREQUENT_ACCESS=kept, DELIVERY=()),  # delivery pays where it goes
)
