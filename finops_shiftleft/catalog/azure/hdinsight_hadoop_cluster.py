"""HDInsight clusters of Hadoop: head, worker and ZooKeeper nodes by size and hour.

https://azure.microsoft.com/pricing/details/hdinsight/
"""

from ..vocabulary import billed
from ._hdinsight import WORKERS, cluster

RESOURCE = billed("azurerm_hdinsight_hadoop_cluster", cluster(("edge_node", WORKERS)))
