"""HDInsight clusters of Hadoop: head, worker and ZooKeeper nodes by size and hour.

https://azure.microsoft.com/pricing/details/hdinsight/
"""

from ..vocabulary import billed
from ._hdinsight import WORKERS, cluster, keepers

edges = "edge_node", WORKERS
RESOURCE = billed("azurerm_hdinsight_hadoop_cluster", cluster(edges, zookeepers=keepers))
