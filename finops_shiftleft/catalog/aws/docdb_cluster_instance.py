"""DocumentDB instances: so much an hour by class, and the storage that they share.

https://aws.amazon.com/documentdb/pricing/
"""

from ..vocabulary import Line, assume, attr, aws, billed, first, hours, related, starts, usage

cluster = related("cluster_identifier", to="aws_docdb_cluster")
CLASS = attr("instance_class")
FAMILY = CLASS.after("db.").before(".")
ELSEWHERE = assume("standard", "the cluster is not in this code: taken as standard storage")
THERE = first(cluster.attr("storage_type"), "standard")
STORAGE = cluster.found.pick({True: THERE, False: ELSEWHERE})
HOURLY = STORAGE.pick(standard="InstanceUsage:", iopt1="InstanceUsageIOOptimized:")
METER = STORAGE.pick(standard="StorageUsage", iopt1="IO-OptimizedStorageUsage")
GB = usage("data_storage_gb", "GB stored by the cluster")
REQUESTS = usage("monthly_io_requests", "reads and writes of storage")
BURST = usage("monthly_cpu_credit_hrs", "vCPU-hours that it bursts above its baseline")

docdb = aws("AmazonDocDB")
instance = docdb("Database Instance", "Hrs", instanceType=CLASS, usagetype=starts(HOURLY))
stored = docdb("Database Storage", "GB-Mo", usagetype=METER)
request = docdb("System Operation", "IOs", usagetype="StorageIOUsage")
credit = docdb("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:db." + FAMILY)

RESOURCE = billed(
    "aws_docdb_cluster_instance",
    Line("Database instance", hours, instance),
    Line("Storage", GB, stored),
    Line("I/O requests", STORAGE.pick(standard=REQUESTS, iopt1=0), request),
    Line("CPU credits", FAMILY.pick(t3=BURST, t4g=BURST, otherwise=0), credit),
)
