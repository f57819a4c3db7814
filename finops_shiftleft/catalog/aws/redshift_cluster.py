"""Redshift clusters: so much an hour for every node, and what RA3 nodes store.

https://aws.amazon.com/redshift/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, first, hours, reserved, upfront, usage

TYPE, NODES = attr("node_type"), attr("number_of_nodes", 1)
GB = usage("managed_storage_gb", "GB stored by RA3 nodes")
SECONDS = usage("excess_concurrency_scaling_secs", "seconds of extra clusters that are not free")
TB = usage("spectrum_data_scanned_tb", "TB scanned in S3")
SNAPSHOTS = usage("backup_storage_gb", "GB of snapshots that are not free")

redshift = aws("AmazonRedshift")
sold = redshift.where(instanceType=TYPE)
node, fee = sold("Compute Instance", "Hrs"), sold("Compute Instance", "Quantity")
stored = sold("Redshift Managed Storage", "GB-Mo")
scaling = sold("Redshift Concurrency Scaling", "seconds", concurrencyscalingfreeusage="No")
scan = redshift("Redshift Data Scan", "Terabytes", usagetype="DataScanned")
snapshot = redshift("Storage Snapshot", "GB-Mo", usagetype="Redshift:PaidSnapshots")

RESOURCE = billed(
    "aws_redshift_cluster",
    Line("Nodes", NODES * hours, node.bought(first(reserved, "on_demand"))),
    Line("Upfront fee", upfront * NODES, fee.bought(reserved), once=True),
    Line("Managed storage", TYPE.before(".").pick(ra3=GB, otherwise=0), stored),
    Line("Concurrency scaling", NODES * SECONDS, scaling),
    Line("Spectrum", TB, scan),
    Line("Snapshots", SNAPSHOTS, snapshot),
)
