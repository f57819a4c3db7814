"""Spot fleets: instances at the spot price, up to the capacity that is asked for.

The first specification is expected, and the bill ranges over all of them.
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/how-spot-fleet-works.html
"""

from ..vocabulary import attr, billed, block, by, derive, either, follow, given, like, related
from ..vocabulary import times
from ._groups import instances, launched, others

UNITS, ON_DEMAND = attr("target_capacity", 1), attr("on_demand_target_capacity", 0)
TEMPLATE = "launch_template_config.launch_template_specification"
template = related(f"{TEMPLATE}.id", f"{TEMPLATE}.name", to="aws_launch_template")
OVERRIDES = derive(attr("launch_template_config.overrides", ()))(launched)
SIZE, WEIGHT = attr("override.instance_type", None), attr("override.weighted_capacity", 1)
SPECIFIED = attr("launch_specification", ())
HEAVY = attr("specification.weighted_capacity", 1)

market = block(market_type="spot")
SAME = (
    "instance_type",
    "ebs_optimized",
    "monitoring",
    "subnet_id",
    "associate_public_ip_address",
    "root_block_device",
    "ebs_block_device",
)
specified = like(
    "aws_instance",
    tenancy=attr("specification.placement_tenancy"),
    instance_market_options=market,
    **{name: attr(f"specification.{name}") for name in SAME},
)
spot = follow(template, instance_type=SIZE, instance_market_options=market)
templated = either(
    OVERRIDES,
    "override",
    times(derive(ON_DEMAND, WEIGHT)(instances), follow(template, instance_type=SIZE)),
    times(derive(derive(UNITS, ON_DEMAND)(others), WEIGHT)(instances), spot),
)

RESOURCE = billed(
    "aws_spot_fleet_request",
    by(
        given("launch_specification"),
        {
            True: either(
                SPECIFIED, "specification", times(derive(UNITS, HEAVY)(instances), specified)
            ),
            False: templated,
        },
    ),
)
