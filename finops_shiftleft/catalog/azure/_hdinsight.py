"""What clusters of HDInsight cost: their nodes by the hour, the machine and the service in one.

https://azure.microsoft.com/pricing/details/hdinsight/
What each kind of cluster consists of, and what of it is free:
https://learn.microsoft.com/azure/hdinsight/hdinsight-hadoop-provision-linux-clusters
"""

import re

from ..vocabulary import Expr, Line, Part, attr, azure, by, derive, given, hours, usage, within

OPERATIONS = usage("monthly_os_disk_operations", "operations of the brokers' disks each month")
CLASSIC = {"small": "A1", "medium": "A2", "large": "A3", "extralarge": "A4"}
hdinsight = azure("HDInsight")


@derive(attr("vm_size"))
def size(vm: str) -> str:
    """Standard_D3_V2 is D3 v2 in the price list; Small, Medium, Large are the first A sizes."""
    name = CLASSIC.get(vm.lower(), re.sub(r"^standard_", "", vm, flags=re.IGNORECASE))
    return re.sub(r"_v(\d)$", r" v\1", name, flags=re.IGNORECASE).replace("_", " ")


def nodes(role: str, count: Expr | int) -> Part:
    """The nodes of a role; how many is fixed by the kind of the cluster, or named."""
    row = hdinsight(None, "1 Hour", skuName=size)
    return within(role, by(given("vm_size"), {True: Line("Nodes", hours * count, row), False: ()}))


@derive(size)
def keepers(vm: str) -> int:
    """Hadoop and Spark have three nodes of ZooKeeper, which are free in the smallest size."""
    return 0 if re.fullmatch(r"A1( v2)?", vm, re.IGNORECASE) else 3


WORKERS = attr("target_instance_count")


def cluster(*more: tuple[str, Expr | int], zookeepers: Expr | int = 3) -> Part:
    """Two head nodes, workers as many as named, three nodes of ZooKeeper, and others."""
    of_all: list[tuple[str, Expr | int]]
    of_all = [("head_node", 2), ("worker_node", WORKERS), ("zookeeper_node", zookeepers)]
    return within("roles", *(nodes(role, count) for role, count in [*of_all, *more]))
