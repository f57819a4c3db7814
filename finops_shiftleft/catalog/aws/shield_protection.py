"""Protections of Shield Advanced: so much a GB out of what they protect.

The fee is the subscription's. Data out of distributions and accelerators is left out.

https://aws.amazon.com/shield/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

ADDRESS = usage("monthly_elastic_ip_gb", "GB out of the protected Elastic IP each month")
BALANCER = usage("monthly_load_balancer_gb", "GB out of the protected load balancer each month")
shield = aws("AWSShield")

RESOURCE = billed(
    "aws_shield_protection",
    Line("Elastic IP data", ADDRESS, shield("Data Transfer", "GB", usagetype="Shield-DTO-EIP")),
    Line("Load balancer data", BALANCER, shield("Data Transfer", "GB", usagetype="Shield-DTO-ELB")),
)
