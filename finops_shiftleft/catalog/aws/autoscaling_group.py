"""Auto Scaling groups: free themselves; their instances cost what their template says.

https://aws.amazon.com/autoscaling/pricing/
https://docs.aws.amazon.com/autoscaling/ec2/userguide/allocation-strategies.html
"""

from ..vocabulary import attr, billed, block, derive, first, follow, related, span, times, usage

MIN, MAX = attr("min_size"), attr("max_size")
RANGE = span(MIN, first(attr("desired_capacity"), MIN), MAX)
INSTANCES = first(usage("instances", "instances that run, on average"), RANGE)

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
SIZE = attr(f"{TEMPLATE}.override.instance_type", None)  # else the template's own
SHARE = attr(f"{MIX}.on_demand_percentage_above_base_capacity", 100)
BASE = attr(f"{MIX}.on_demand_base_capacity", 0)


@derive(INSTANCES, BASE, SHARE)
def on_demand(instances: int, base: int, percent: int) -> int:
    """A base on demand, and a percentage of the rest, rounded up."""
    return min(instances, base) + -(-max(0, instances - base) * percent // 100)


@derive(INSTANCES, on_demand)
def spot(instances: int, on_demand: int) -> int:
    """What is not on demand is spot."""
    return instances - on_demand


SPOT = block(market_type="spot")
RESOURCE = billed(
    "aws_autoscaling_group",
    times(on_demand, follow(machine, instance_type=SIZE)),
    times(spot, follow(machine, instance_type=SIZE, instance_market_options=SPOT)),
)
