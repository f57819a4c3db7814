"""Launch configurations cost nothing; this is what one instance launched from one costs.

https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html
"""

from ..vocabulary import attr, block, given, like, through

SPOT = block(market_type="spot")
RESOURCE = through(
    "aws_launch_configuration",
    like(
        "aws_instance",
        tenancy=attr("placement_tenancy"),
        monitoring=attr("enable_monitoring", True),
        instance_market_options=given("spot_price").pick({True: SPOT, False: None}),
    ),
)
