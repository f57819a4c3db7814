"""Auto Scaling groups: free themselves; their instances cost what their template says.

Of several overrides the first is expected, and the bill ranges over all that may be launched. Which
types meet instance_requirements is not worked out, unless these name them one by one.
https://docs.aws.amazon.com/autoscaling/ec2/userguide/allocation-strategies.html
https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html
"""

from ..vocabulary import attr, billed, block, by, derive, either, first, follow, given, group
from ..vocabulary import related, span, times, usage
from ._groups import instances, launched, on_demand, on_order, others, spare

MIX = "mixed_instances_policy.instances_distribution"
TEMPLATE = "mixed_instances_policy.launch_template"
machine = related(
    "launch_configuration",
    "launch_template.id",
    "launch_template.name",
    f"{TEMPLATE}.launch_template_specification.launch_template_id",
    f"{TEMPLATE}.launch_template_specification.launch_template_name",
    to=("aws_launch_template", "aws_launch_configuration"),
)
OVERRIDES = attr(f"{TEMPLATE}.override", ())
SIZE, WEIGHT = attr("override.instance_type", None), attr("override.weighted_capacity", 1)
STRATEGY = attr(f"{MIX}.on_demand_allocation_strategy", "prioritized")
ORDERED, POOLS = derive(OVERRIDES, STRATEGY)(on_order), derive(OVERRIDES)(launched)

MIN, MAX = attr("min_size"), attr("max_size")
RUNNING = usage("instances", "instances that run, on average")
RANGE = span(MIN, first(attr("desired_capacity"), MIN), MAX)
UNITS = first(RUNNING * WEIGHT, RANGE)
BASE = attr(f"{MIX}.on_demand_base_capacity", 0)
SHARE = attr(f"{MIX}.on_demand_percentage_above_base_capacity", 100)
ON_DEMAND = derive(UNITS, BASE, SHARE)(on_demand)
SPOT = SHARE.pick({100: 0}, otherwise=derive(UNITS, ON_DEMAND)(others))

LEAST = attr("warm_pool.min_size", 0)
PREPARED = attr("warm_pool.max_group_prepared_capacity", -1)
KEPT = derive(first(RUNNING, RANGE), MAX, LEAST, PREPARED)(spare)
SPARE = given("warm_pool").pick({True: KEPT, False: 0})
stopped = follow(  # it pays for its disks only, as one on a dedicated host does
    machine,
    placement=block(tenancy="host"),
    placement_tenancy="host",
    credit_specification=block(cpu_credits="standard"),
    monitoring=block(enabled=False),
    enable_monitoring=False,
    network_interfaces=block(associate_public_ip_address=False),
    associate_public_ip_address=False,
)

market = block(market_type="spot")
RESOURCE = billed(
    "aws_autoscaling_group",
    either(
        ORDERED,
        "override",
        times(derive(ON_DEMAND, WEIGHT)(instances), follow(machine, instance_type=SIZE)),
    ),
    either(
        POOLS,
        "override",
        times(
            derive(SPOT, WEIGHT)(instances),
            follow(machine, instance_type=SIZE, instance_market_options=market),
        ),
    ),
    group(
        "warm_pool",
        times(
            SPARE,
            by(
                attr("warm_pool.pool_state", "Stopped"),
                Running=follow(machine),
                Stopped=stopped,
                Hibernated=stopped,
            ),
        ),
    ),
)
