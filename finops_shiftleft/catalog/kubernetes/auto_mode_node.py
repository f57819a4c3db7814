"""Nodes of EKS Auto Mode: EC2 instances, and a fee for managing them. No object is of this kind:
whoever places pods finds how many nodes of which type they take.

https://aws.amazon.com/eks/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, hours, like

SIZE = attr("instance_type")
fee = aws("AmazonEKS")("Compute", "Hrs", usagetype="EKS-Auto:" + SIZE + "-management-hours")

RESOURCE = billed(
    "AutoModeNode",
    like(
        "aws_instance",
        instance_type=SIZE,
        root_block_device=attr("root_block_device"),
        instance_market_options=attr("instance_market_options"),
    ),
    Line("Auto Mode", hours, fee),
)
