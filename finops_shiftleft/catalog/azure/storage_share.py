"""File shares: by the GB stored and 10,000 calls; those in premium accounts by the quota.

https://azure.microsoft.com/pricing/details/storage/files/
Not expressed: the provisioned v2 model, burst capacity.
"""

from ..vocabulary import Line, attr, azure, billed, by, ends, usage
from ._accounts import COPIES, KIND, REGION

ACCESS = attr("access_tier", "TransactionOptimized")
MODE = KIND.pick(FileStorage="Premium", otherwise=ACCESS)
TIER = MODE.pick(TransactionOptimized="Standard", Hot="Hot", Cool="Cool", Premium="Premium")
SNAPSHOTS = usage("snapshots_storage_gb", "GB of its snapshots")
files = azure("Storage").where(skuName=TIER + " " + COPIES)


def counted(label: str, key: str, meter: str, unit: str = "10K") -> Line:
    """A line by usage key. Meters' names start with tier and copies or not, so the end counts."""
    row = files("Files v2", unit, meterName=ends(meter)).at(REGION)
    return Line(label, usage(key, label), row)


provisioned = files("Premium Files", "1 GB/Month", meterName=ends("Provisioned")).at(REGION)
snapshots = files("Premium Files", "1 GB/Month", meterName=ends("Snapshots")).at(REGION)
premium = [
    Line("Provisioned", attr("quota"), provisioned),
    Line("Snapshots", SNAPSHOTS, snapshots),
]
calls = [
    counted("Capacity", "storage_gb", "Data Stored", "1 GB/Month"),
    counted("Snapshots", "snapshots_storage_gb", "Data Stored", "1 GB/Month"),
    counted("Writes", "monthly_write_operations", "Write Operations"),
    counted("Lists", "monthly_list_operations", "List Operations"),
    counted("Reads", "monthly_read_operations", "Read Operations"),
]
metadata = counted("Metadata", "metadata_at_rest_storage_gb", "Metadata", "1 GB/Month")
other = counted("Other calls", "monthly_other_operations", "Other Operations")
protocol = counted("Other calls", "monthly_other_operations", "Protocol Operations")
retrieval = counted("Retrieval", "monthly_data_retrieval_gb", "Data Retrieval", "1 GB")
RESOURCE = billed(
    "azurerm_storage_share",
    by(
        TIER,
        Premium=premium,
        Standard=[*calls, protocol],
        Hot=[*calls, other, metadata],
        Cool=[*calls, other, metadata, retrieval],
    ),
)
