"""EKS node groups: free themselves; their nodes are EC2 instances.

https://aws.amazon.com/eks/pricing/
https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html
"""

from ..vocabulary import attr, billed, block, by, first, follow, given, like, related, span, times
from ..vocabulary import usage

SCALING = [attr(f"scaling_config.{size}_size") for size in ("min", "desired", "max")]
NODES = first(usage("instances", "nodes that run, on average"), span(*SCALING))
SIZE = attr("instance_types.0", None)
MARKET = block(market_type=attr("capacity_type", "ON_DEMAND").pick(ON_DEMAND=None, SPOT="spot"))
DISK = block(volume_size=attr("disk_size", 20))
template = related("launch_template.id", "launch_template.name", to="aws_launch_template")

own = like(
    "aws_instance",
    instance_type=first(SIZE, "t3.medium"),
    instance_market_options=MARKET,
    root_block_device=DISK,
)
templated = follow(template, instance_type=SIZE, instance_market_options=MARKET)

RESOURCE = billed(
    "aws_eks_node_group",
    times(NODES, by(given("launch_template"), {True: templated, False: own})),
)
