"""MSK Serverless clusters: the cluster and its partitions by the hour, and their data.

https://aws.amazon.com/msk/pricing/
"""

from ..vocabulary import Line, aws, billed, hours, usage

PARTITIONS = usage("partitions", "partitions, on average")
IN = usage("monthly_data_in_gb", "GB written")
OUT = usage("monthly_data_out_gb", "GB read")
STORED = usage("storage_gb", "GB stored, on average")

msk = aws("AmazonMSK").where(operation="Serverless")
cluster = msk(None, "hours", usagetype="KafkaServerless-ClusterHours")
partition = msk(None, "hours", usagetype="KafkaServerless-PartitionHours")
written = msk(None, "GB", usagetype="KafkaServerless-In-Bytes")
read = msk(None, "GB", usagetype="KafkaServerless-Out-Bytes")
stored = msk(None, "GB-Mo", usagetype="KafkaServerless-StorageHours")

RESOURCE = billed(
    "aws_msk_serverless_cluster",
    Line("Cluster", hours, cluster),
    Line("Partitions", PARTITIONS * hours, partition),
    Line("Data written", IN, written),
    Line("Data read", OUT, read),
    Line("Storage", STORED, stored),
)
