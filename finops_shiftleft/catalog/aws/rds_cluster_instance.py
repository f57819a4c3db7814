"""Aurora instances: so much an hour by class and engine; serverless ones by the capacity unit.

https://aws.amazon.com/rds/aurora/pricing/
"""

from ..vocabulary import Line, assume, attr, aws, billed, by, derive, first, hours, related
from ..vocabulary import reserved, span, starts, today, upfront, usage
from ._rds_engines import ENGINES, support, vcpus
from ._rds_insights import API, INSIGHTS, watched

cluster = related("cluster_identifier", to="aws_rds_cluster")
CLASS = attr("instance_class")
FAMILY = CLASS.after("db.").before(".")
CODE = first(attr("engine"), cluster.attr("engine", "aurora-mysql"))
ENGINE = CODE.pick({code: name for code, (name, _) in ENGINES.items() if code[:6] == "aurora"})
ELSEWHERE = assume("aurora", "the cluster is not in this code: taken as Aurora Standard")
STORAGE = cluster.found.pick({True: cluster.attr("storage_type", "aurora"), False: ELSEWHERE})
PLAIN = {"": "InstanceUsage:", "aurora": "InstanceUsage:"}
HOURLY = STORAGE.pick(PLAIN | {"aurora-iopt1": "InstanceUsageIOOptimized:"})
UNIT = {"": "ServerlessV2Usage", "aurora": "ServerlessV2Usage"}
UNITS = UNIT | {"aurora-iopt1": "ServerlessV2IOOptimizedUsage"}

SCALING = "serverlessv2_scaling_configuration"
MIN, MAX = cluster.attr(f"{SCALING}.min_capacity"), cluster.attr(f"{SCALING}.max_capacity")
CAPACITY = first(usage("capacity_units_per_hr", "capacity units, on average"), span(MIN, MIN, MAX))
BURST = usage("monthly_cpu_credit_hrs", "hours that a vCPU bursts above its baseline")
CREDITS = BURST * usage("vcpu_count", "vCPUs that burst", 1)
HERE = cluster.found.pick({True: cluster.attr("engine_version", ""), False: ""})
LIFE = cluster.found.pick({True: cluster.attr("engine_lifecycle_support", ""), False: ""})
OLD = derive(CODE, first(attr("engine_version"), HERE), LIFE, today)(support)

rds = aws("AmazonRDS").where(databaseEngine=ENGINE)
node = rds.where(instanceType=CLASS, usagetype=starts(HOURLY))
instance, fee = node("Database Instance", "Hrs"), node("Database Instance", "Quantity")
capacity = aws("AmazonRDS")("ServerlessV2", "ACU-Hr", usagetype="Aurora:" + STORAGE.pick(UNITS))
credit = rds("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:db." + FAMILY)
old = rds("RDS Extended Support", "vCPU-Hours", usagetype="ExtendedSupport:" + OLD)
older = rds("RDS Extended Support", "ACU-Hr", usagetype="ExtendedSupport:" + OLD)

provisioned = (
    Line("Database instance", hours, instance.bought(first(reserved, "on_demand"))),
    Line("Upfront fee", upfront, fee.bought(reserved), once=True),
    Line("Extended support", OLD.pick({"": 0}, otherwise=derive(CLASS)(vcpus) * hours), old),
    Line("CPU credits", FAMILY.pick(t2=CREDITS, t3=CREDITS, t4g=CREDITS, otherwise=0), credit),
    *INSIGHTS,
)
serverless = (
    Line("Serverless capacity", CAPACITY * hours, capacity),
    Line("Extended support", OLD.pick({"": 0}, otherwise=CAPACITY * hours), older),
    *watched("ACU", "Serverless", CAPACITY),
    API,
)

RESOURCE = billed(
    "aws_rds_cluster_instance",
    by(CLASS, {"db.serverless": serverless}, otherwise=provisioned),
)
