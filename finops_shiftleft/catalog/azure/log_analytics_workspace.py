"""Log Analytics workspaces: by the GB that comes in, or by the day for a commitment; what is kept
longer, archived, searched, restored and sent on.

https://azure.microsoft.com/pricing/details/monitor/
Not expressed: what comes in above a commitment, and the older PerNode and Standalone plans.
"""

from ..vocabulary import Line, attr, azure, billed, by, days, usage

SKU = attr("sku", "PerGB2018")
GB = usage("monthly_log_data_ingestion_gb", "GB of logs that come in each month")
RESERVED = attr("reservation_capacity_in_gb_per_day") + " GB Commitment Tier"

logs, monitor = azure("Log Analytics"), azure("Azure Monitor")
ingested = logs("Log Analytics", "1 GB", meterName="Analytics Logs Data Ingestion")
retained = logs("Log Analytics", "1 GB/Month", meterName="Analytics Logs Data Retention")
tier = monitor("Azure Monitor", "1/Day", meterName=RESERVED + " Capacity Reservation")
sentinel = azure("Sentinel")("Sentinel", "1 GB", meterName="Pay-as-you-go Analysis")
kept = usage("monthly_additional_log_data_retention_gb", "GB kept above the days that are included")
watched = usage("monthly_sentinel_data_ingestion_gb", "GB that Sentinel analyses each month")


def counted(label: str, key: str, unit: str, meter: str) -> Line:
    """A line by usage key at a meter of Azure Monitor."""
    row = monitor("Azure Monitor", unit, meterName=meter)
    return Line(label, usage(f"monthly_{key}", label), row)


incoming = Line("Logs", GB, ingested)
EXPORTED = "Log Analytics data export Data Exported"
RESOURCE = billed(
    "azurerm_log_analytics_workspace",
    by(SKU, Free=(), CapacityReservation=Line("Commitment", days, tier), otherwise=incoming),
    Line("Retention", kept, retained),
    counted("Export", "log_data_export_gb", "1 GB", EXPORTED),
    counted("Basic logs", "basic_log_data_ingestion_gb", "1 GB", "Basic Logs Data Ingestion"),
    counted("Basic log searches", "basic_log_search_gb", "1 GB", "Search Queries Scanned"),
    counted("Archive", "archive_data_gb", "1 GB/Month", "Data Archive"),
    counted("Restored", "archive_data_restored_gb", "1 GB/Day", "Data Restore"),
    counted("Archive searches", "archive_data_searched_gb", "1 GB", "Search Jobs Scanned"),
    Line("Sentinel", watched, sentinel),
)
