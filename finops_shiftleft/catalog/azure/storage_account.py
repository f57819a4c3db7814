"""Storage accounts: so much a GB a month by tier and redundancy, and so much for 10,000 calls.

https://azure.microsoft.com/pricing/details/storage/blobs/
https://azure.microsoft.com/pricing/details/storage/data-lake/
Shares, queues and tables are on their own pages. Not expressed: the Archive tier, premium page
blobs, reserved capacity, SFTP, inventories, and what object replication copies.
"""

from ..vocabulary import Line, azure, billed, by, ends, usage
from ._blobs import COMMON, COPIES, KIND, TIER, TREE, counted, walked

LISTS = "monthly_list_and_create_container_operations"

calls = [
    counted("Writes", "monthly_write_operations", "10K", "Write Operations"),
    counted("Reads", "monthly_read_operations", "10K", "Read Operations"),
]
tree = [
    walked("Iterative writes", "monthly_iterative_write_operations", "100", "Write"),
    walked("Iterative reads", "monthly_iterative_read_operations", "10K", "Read"),
]
flat = [counted("Lists", LISTS, "10K", "List and Create Container Operations", COMMON)]
other = counted("Other calls", "monthly_other_operations", "10K", "Other Operations", COMMON)
retrieved = counted("Retrieval", "monthly_data_retrieval_gb", "1 GB", "Data Retrieval")
early = counted("Early deletion", "early_deletion_gb", "1 GB", "Early Delete")
written = counted("Data written", "monthly_data_write_gb", "1 GB", "Data Write")
tags = counted("Index tags", "blob_index_tags", "10K/Month", "Index Tags", COMMON)
capacity = counted("Capacity", "storage_gb", "1 GB/Month", "Data Stored")
cool = [retrieved, by(KIND, BlobStorage=written, otherwise=early)]
blobs = [
    capacity,
    *calls,
    by(TREE, {True: by(KIND, StorageV2=tree, otherwise=flat), False: flat}),
    other,
    by(KIND, StorageV2=by(TREE, {True: (), False: tags}), otherwise=()),
    by(TIER, Cool=cool, Cold=cool, otherwise=()),
]
premium = azure("Storage").where(skuName="Premium " + COPIES)
quota = premium("Premium Files", "1 GB/Month", meterName=ends("Provisioned"))
kept = premium("Premium Files", "1 GB/Month", meterName=ends("Snapshots"))
files = [
    Line("Provisioned", usage("storage_gb", "GiB of its premium shares"), quota),
    Line("Snapshots", usage("snapshots_storage_gb", "GiB of snapshots"), kept),
]
RESOURCE = billed("azurerm_storage_account", by(KIND, FileStorage=files, otherwise=blobs))
