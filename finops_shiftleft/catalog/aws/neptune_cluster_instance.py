"""Neptune instances: so much an hour by class; serverless ones by the capacity unit.

https://aws.amazon.com/neptune/pricing/
"""

from ..vocabulary import Line, assume, attr, aws, billed, by, first, hours, related, span, starts
from ..vocabulary import usage

cluster = related("cluster_identifier", to="aws_neptune_cluster")
CLASS = attr("instance_class")
FAMILY = CLASS.after("db.").before(".")
ELSEWHERE = assume("standard", "the cluster is not in this code: taken as standard storage")
THERE = first(cluster.attr("storage_type"), "standard")
STORAGE = cluster.found.pick({True: THERE, False: ELSEWHERE})
HOURLY = STORAGE.pick(standard="InstanceUsage:", iopt1="InstanceUsageIOOptimized:")
UNIT = STORAGE.pick(standard="ServerlessUsage", iopt1="ServerlessUsageIOOptimized")
SCALING = "serverless_v2_scaling_configuration"
MIN = cluster.attr(f"{SCALING}.min_capacity", 2.5)
MAX = cluster.attr(f"{SCALING}.max_capacity", 128)
CAPACITY = first(usage("capacity_units_per_hr", "capacity units, on average"), span(MIN, MIN, MAX))
BURST = usage("monthly_cpu_credit_hrs", "vCPU-hours that it bursts above its baseline")

neptune = aws("AmazonNeptune")
instance = neptune("Database Instance", "Hrs", instanceType=CLASS, usagetype=starts(HOURLY))
capacity = neptune("Serverless", "NCU-Hr", usagetype=UNIT)
credit = neptune("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:db." + FAMILY)

provisioned = (
    Line("Database instance", hours, instance),
    Line("CPU credits", FAMILY.pick(t3=BURST, t4g=BURST, otherwise=0), credit),
)
serverless = Line("Serverless capacity", CAPACITY * hours, capacity)

RESOURCE = billed(
    "aws_neptune_cluster_instance",
    by(CLASS, {"db.serverless": serverless}, otherwise=provisioned),
)
