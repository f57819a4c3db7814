"""Spot instance requests: an instance at the spot price, as long as it is not interrupted.

https://aws.amazon.com/ec2/spot/pricing/
"""

from ..vocabulary import billed, block, like

RESOURCE = billed(
    "aws_spot_instance_request",
    like("aws_instance", instance_market_options=block(market_type="spot")),
)
