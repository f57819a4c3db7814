"""Nodes of a Kubernetes pool: virtual machines, each with a disk.

https://azure.microsoft.com/pricing/details/kubernetes-service/
"""

import re

from ...model import Value
from ..vocabulary import Expr, Part, attr, by, derive, first, group, like, span, times, usage
from ._machines import RUN, instance, vcpus

NODES = usage("nodes", "nodes that run, on average")
SIZE, LEAST = attr("vm_size"), attr("min_count")
MOST = first(attr("max_count"), LEAST)
COUNT = first(NODES, span(LEAST, first(attr("node_count"), LEAST), MOST), attr("node_count", 1))
OLD_COUNT = first(NODES, attr("count", 1))  # of a block of a cluster, where it is no meta-argument
DEFAULTS = {32: 1_024, 16: 512, 8: 256}  # GiB of the disk from so many vCPUs on


@derive(SIZE)
def gib(size: str) -> int:
    """A disk of 128 GiB, of 256 from 8 vCPUs on, of 512 from 16 and of 1 TiB from 32."""
    return next((gib for least, gib in DEFAULTS.items() if vcpus(size) >= least), 128)


@derive(SIZE)
def medium(size: str) -> str:
    """Premium SSD where the machine can, which the letter s in its size says."""
    return "Premium_LRS" if re.search(r"[DGFL]S\d|\d[a-z]*+(?<=s)", size) else "StandardSSD_LRS"


def nodes(family: Value, bought: Value, count: Expr = COUNT) -> Part:
    """The machines of a pool; a disk that is on the host itself is free."""
    size = first(attr("os_disk_size_gb"), gib)
    disk = like(
        "azurerm_managed_disk", storage_account_type=medium, disk_size_gb=size, max_shares=1
    )
    kind = attr("os_disk_type", "Managed")
    return times(
        count,
        instance(SIZE, family, RUN, bought),
        by(kind, Managed=group("os_disk", disk), Ephemeral=()),
    )
