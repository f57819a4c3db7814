"""Workspaces of Prometheus metrics: by the samples that come in and those that queries read.

https://azure.microsoft.com/pricing/details/monitor/
"""

from ..vocabulary import Line, azure, billed, usage

SAMPLES = usage("monthly_metric_samples", "samples of metrics that come in each month")
READ = usage("monthly_queried_samples", "samples that queries and rules read each month")

monitor = azure("Azure Monitor")
ingested = monitor("Azure Monitor", "10M", meterName="Metrics ingestion Metric samples")
queried = monitor("Azure Monitor", "10M", meterName="Prometheus Metrics Queries Metric samples")
RESOURCE = billed(
    "azurerm_monitor_workspace",
    Line("Samples", SAMPLES, ingested),
    Line("Queried samples", READ, queried),
)
