"""Queues: by the GB stored and 10,000 calls; copies in another region by the GB sent there.

https://azure.microsoft.com/pricing/details/storage/queues/
"""

from ..vocabulary import Line, azure, billed, ends, usage
from ._accounts import COPIES, KIND, REGION, account

PRODUCT = KIND.pick(Storage="Queues", otherwise="Queues v2")
GB = usage("monthly_storage_gb", "GB in the queue, on average")
FIRST = usage("monthly_class_1_operations", "messages put, updated and got, queues listed")
SECOND = usage("monthly_class_2_operations", "messages peeked at and deleted, and the like")
AWAY = COPIES.pick({"LRS": 0, "ZRS": 0}, otherwise=1)
AWAY = account.found.pick({True: AWAY, False: 0})
SENT = usage("monthly_geo_replication_data_transfer_gb", "GB copied to the other region")

storage = azure("Storage")
queues = storage.where(skuName="Standard " + COPIES)
held = queues(PRODUCT, "1 GB/Month", meterName=ends("Data Stored")).at(REGION)
first = queues(PRODUCT, "10K", meterName=ends("Class 1 Operations")).at(REGION)
second = queues(PRODUCT, "10K", meterName=ends("Class 2 Operations")).at(REGION)
sent = storage("Storage - Bandwidth", "1 GB", skuName="Geo-Replication v2").at(REGION)
RESOURCE = billed(
    "azurerm_storage_queue",
    Line("Capacity", GB, held),
    Line("Class 1 operations", FIRST, first),
    Line("Class 2 operations", SECOND, second),
    Line("Copied away", AWAY * SENT, sent),
)
