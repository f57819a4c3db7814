"""HDInsight clusters of Kafka: nodes by size and hour, and the disks of the brokers.

https://azure.microsoft.com/pricing/details/hdinsight/
"""

import re

from ..vocabulary import Line, attr, azure, billed, derive, within
from ._hdinsight import OPERATIONS, WORKERS, cluster

DISKS = attr("number_of_disks_per_node", 0) * WORKERS


@derive(attr("vm_size"))
def disk(vm: str) -> dict[str, str]:
    """Brokers have disks of 1 TB: premium ones where the size has an s, as Standard_E8s_v3."""
    premium = re.search(r"\d[a-z]*s(_v\d)?$", vm, re.IGNORECASE)
    return {
        "product": "Premium SSD Managed Disks" if premium else "Standard HDD Managed Disks",
        "size": "P30" if premium else "S30",
    }


hdinsight = azure("HDInsight")
month = hdinsight(disk["product"], "1/Month", skuName=disk["size"])
operations = hdinsight(disk["product"], "10K", skuName=disk["size"], meterName="Operations")
disks = within("worker_node", Line("Disks", DISKS, month))
RESOURCE = billed(
    "azurerm_hdinsight_kafka_cluster",
    cluster(("kafka_management_node", 2)),
    within("roles", disks, within("worker_node", Line("Disk operations", OPERATIONS, operations))),
)
