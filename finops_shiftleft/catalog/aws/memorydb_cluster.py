"""MemoryDB clusters: so much an hour for every node, what is written, and snapshots.

https://aws.amazon.com/memorydb/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, hours, usage

NODES = attr("num_shards", 1) * (attr("num_replicas_per_shard", 1) + 1)
TYPE = attr("node_type")
WRITTEN = usage("monthly_data_written_gb", "GB written")
SNAPSHOTS = usage("snapshot_storage_size_gb", "GB of snapshots beyond the free one")

memorydb = aws("AmazonMemoryDB")
node = memorydb("Amazon MemoryDB", "Hrs", usagetype="NodeUsage:" + TYPE)
written = memorydb(None, "GB", usagetype="DataWritten")
snapshot = memorydb(None, "GB-Mo", usagetype="BackupUsage")

RESOURCE = billed(
    "aws_memorydb_cluster",
    Line("Nodes", NODES * hours, node),
    Line("Data written", WRITTEN, written),
    Line("Snapshots", SNAPSHOTS, snapshot),
)
