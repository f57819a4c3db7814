"""Rows of the price list for blobs: a product by the account's kind, a tier and copies.

https://azure.microsoft.com/pricing/details/storage/blobs/
"""

from ..vocabulary import Expr, Line, Sku, attr, azure, ends, usage
from ._accounts import REDUNDANCIES

KIND, TREE = attr("account_kind", "StorageV2"), attr("is_hns_enabled", False)
COPIES = attr("account_replication_type").pick(REDUNDANCIES)
TREES = {True: " Hierarchical Namespace", False: ""}
BLOCKS = "Premium Block Blob" + TREE.pick({True: " v2 Hierarchical Namespace", False: ""})
PRODUCT = KIND.pick(
    StorageV2="General Block Blob v2" + TREE.pick(TREES),
    BlobStorage="Blob Storage",
    BlockBlobStorage=BLOCKS,
    Storage="General Block Blob",
)
ACCESS = attr("access_tier", "Hot")
TIER = KIND.pick(BlockBlobStorage="Premium", Storage="Standard", otherwise=ACCESS)
COMMON = KIND.pick(BlockBlobStorage="Premium", Storage="Standard", otherwise="Hot")
storage = azure("Storage")


def row(unit: str, meter: str, tier: Expr = TIER, product: Expr | str = PRODUCT) -> Sku:
    """Meters' names start with tier and copies or not, so the end counts."""
    return storage(product, unit, skuName=tier + " " + COPIES, meterName=ends(meter))


def counted(label: str, key: str, unit: str, meter: str, tier: Expr = TIER) -> Line:
    return Line(label, usage(key, label), row(unit, meter, tier))


def walked(label: str, key: str, unit: str, what: str) -> Line:
    """Operations on a directory and all that is below it."""
    lake = "Azure Data Lake Storage Gen2 Hierarchical Namespace"
    meter = f"Iterative {what} Operations"
    return Line(label, usage(key, label), row(unit, meter, COMMON, lake))
