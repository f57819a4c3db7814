"""HDInsight clusters of interactive queries: head, worker and ZooKeeper nodes by size and hour.

https://azure.microsoft.com/pricing/details/hdinsight/
"""

from ..vocabulary import billed
from ._hdinsight import cluster

RESOURCE = billed("azurerm_hdinsight_interactive_query_cluster", cluster())
