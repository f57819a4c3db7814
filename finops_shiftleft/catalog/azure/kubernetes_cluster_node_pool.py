"""Pools of Kubernetes nodes: virtual machines with their disks, at the spot price if so bought.

https://azure.microsoft.com/pricing/details/kubernetes-service/
"""

from ..vocabulary import attr, billed
from ._machines import LINUX, PRIORITY, WINDOWS
from ._nodes import nodes

FAMILY = attr("os_type", "Linux").pick(Linux=LINUX, Windows=WINDOWS)

RESOURCE = billed("azurerm_kubernetes_cluster_node_pool", nodes(FAMILY, PRIORITY))
