"""Application Insights: by the GB that comes in, and for what is kept longer than 90 days.

https://azure.microsoft.com/pricing/details/monitor/
With a workspace the GB are Log Analytics'.
"""

from ..vocabulary import Line, attr, azure, billed, by, given, usage

GB = usage("monthly_data_ingested_gb", "GB that come in each month")
MONTHS = attr("retention_in_days", 90).above(90) / 30

insights = azure("Application Insights").where(skuName="Enterprise")
classic = insights("Application Insights", "1 GB", meterName="Enterprise Overage Data")
kept = insights("Application Insights", "1 GB/Month", meterName="Data Retention")
logs = azure("Log Analytics")
workspace = logs("Log Analytics", "1 GB", meterName="Analytics Logs Data Ingestion")
RESOURCE = billed(
    "azurerm_application_insights",
    by(
        given("workspace_id"),
        {True: Line("Data", GB, workspace), False: Line("Data", GB, classic)},
    ),
    Line("Retention above 90 days", MONTHS * GB, kept),
)
