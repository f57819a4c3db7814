"""Prometheus workspaces: so much a sample taken in, a sample that a query reads, and a GB kept.

https://aws.amazon.com/prometheus/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

TAKEN = usage("monthly_samples_ingested", "samples taken in each month")
READ = usage("monthly_query_samples", "samples that queries read each month")
STORED = usage("storage_gb", "GB of metrics and labels kept")
amp = aws("AmazonPrometheus")

RESOURCE = billed(
    "aws_prometheus_workspace",
    Line("Samples", TAKEN, amp(None, "Samples", usagetype="AMP:MetricSampleCount")),
    Line("Query samples", READ, amp(None, "Samples", usagetype="AMP:QuerySamplesProcessed")),
    Line("Storage", STORED, amp(None, "GB-Mo", usagetype="AMP:MetricStorageByteHrs")),
)
