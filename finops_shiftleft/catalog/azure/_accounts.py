"""The storage account around a share, a queue or a table, and how its copies are called.

https://learn.microsoft.com/azure/storage/common/storage-redundancy
"""

from ..vocabulary import Related, attr, azure, first, related

DASHED = {"RAGRS": "RA-GRS", "RAGZRS": "RA-GZRS"}
PLAIN = {name: name for name in ("LRS", "ZRS", "GRS", "GZRS")}
REDUNDANCIES = {**PLAIN, **DASHED}

account: Related = related(
    "storage_account_id", "storage_account_name", to="azurerm_storage_account"
)
# One that stands for itself, as the share that a cluster makes, says it of its own
COPIES = first(account.attr("account_replication_type"), attr("account_replication_type")).pick(
    REDUNDANCIES
)
KIND = first(account.attr("account_kind", "StorageV2"), attr("account_kind"))
REGION = first(account.read(azure.region), azure.region)
WRITTEN = COPIES.pick(  # where what is written is copied away, its price says so
    {"LRS": "", "ZRS": "", "GRS": "GRS ", "RA-GRS": "GRS ", "GZRS": "GZRS ", "RA-GZRS": "GZRS "}
)
