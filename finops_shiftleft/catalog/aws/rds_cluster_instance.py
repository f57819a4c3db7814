"""Aurora instances: so much an hour by class and engine; serverless ones by the capacity unit.

https://aws.amazon.com/rds/aurora/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, first, hours, related, reserved, span
from ..vocabulary import usage

cluster = related("cluster_identifier", to="aws_rds_cluster")
CLASS = attr("instance_class")
FAMILY = CLASS.after("db.").before(".")
ENGINE = first(attr("engine", None), cluster.attr("engine", "aurora-mysql"))
STORAGE = cluster.attr("storage_type", "aurora")
ENGINES = {"aurora-mysql": "Aurora MySQL", "aurora-postgresql": "Aurora PostgreSQL"}
PLAIN = {"": "InstanceUsage", "aurora": "InstanceUsage"}
HOURLY = STORAGE.pick({**PLAIN, "aurora-iopt1": "InstanceUsageIOOptimized"})
UNITS = {"aurora": "ServerlessV2Usage", "aurora-iopt1": "ServerlessV2IOOptimizedUsage"}

SCALING = "serverlessv2_scaling_configuration"
MIN, MAX = cluster.attr(f"{SCALING}.min_capacity"), cluster.attr(f"{SCALING}.max_capacity")
CAPACITY = first(usage("capacity_units_per_hr", "capacity units, on average"), span(MIN, MIN, MAX))
BURST = usage("monthly_cpu_credit_hrs", "hours that a vCPU bursts above its baseline")
CREDITS = BURST * usage("vcpu_count", "vCPUs that burst", 1)
CALLS = usage("monthly_additional_performance_insights_requests", "API calls above one million")

rds = aws("AmazonRDS").where(databaseEngine=ENGINE.pick(ENGINES))
instance = rds("Database Instance", "Hrs", usagetype=HOURLY + ":" + CLASS)
capacity = rds("ServerlessV2", "ACU-Hr", usagetype="Aurora:" + STORAGE.pick(UNITS))
credit = rds("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:db." + FAMILY)
insight = aws("AmazonRDS")("Performance Insights", "API Calls", usagetype="PI_API")

provisioned = (
    Line("Database instance", hours, instance.bought(first(reserved, "on_demand"))),
    Line("CPU credits", FAMILY.pick(t3=CREDITS, t4g=CREDITS, otherwise=0), credit),
)
serverless = Line("Serverless capacity", CAPACITY * hours, capacity)

RESOURCE = billed(
    "aws_rds_cluster_instance",
    by(CLASS, {"db.serverless": serverless}, otherwise=provisioned),
    Line("Performance Insights", CALLS, insight),
)
