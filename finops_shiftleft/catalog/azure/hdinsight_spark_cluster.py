"""HDInsight clusters of Spark: head, worker and ZooKeeper nodes by size and hour.

https://azure.microsoft.com/pricing/details/hdinsight/
"""

from ..vocabulary import billed
from ._hdinsight import cluster, keepers

RESOURCE = billed("azurerm_hdinsight_spark_cluster", cluster(zookeepers=keepers))
