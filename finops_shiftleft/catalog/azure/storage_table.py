"""Tables: by the GB stored and 10,000 calls.

https://azure.microsoft.com/pricing/details/storage/tables/
Not expressed: keys of the customer's own.
"""

from ..vocabulary import Expr, Line, azure, billed, ends, usage
from ._accounts import COPIES, REGION, WRITTEN

tables = azure("Storage").where(skuName="Standard " + COPIES)


def counted(label: str, key: str, meter: Expr | str) -> Line:
    """A line by usage key."""
    return Line(label, usage(key, label), tables("Tables", "10K", meterName=meter).at(REGION))


held = tables("Tables", "1 GB/Month", meterName=ends("Data Stored")).at(REGION)
RESOURCE = billed(
    "azurerm_storage_table",
    Line("Capacity", usage("monthly_storage_gb", "GB in the table, on average"), held),
    counted("Batch writes", "monthly_batch_write_operations", WRITTEN + "Batch Write Operations"),
    counted("Writes", "monthly_write_operations", WRITTEN + "Write Operations"),
    counted("Reads", "monthly_read_operations", "Read Operations"),
    counted("Scans", "monthly_scan_operations", "Scan Operations"),
    counted("Lists", "monthly_list_operations", "List Operations"),
    counted("Deletions", "monthly_delete_operations", "Delete Operations"),
)
