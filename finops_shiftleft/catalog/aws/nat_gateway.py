"""NAT gateways: so much an hour, and so much a GB through them.

https://aws.amazon.com/vpc/pricing/
"""

from ..vocabulary import Line, aws, billed, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB through the gateway each month")
nat = aws("AmazonEC2")

RESOURCE = billed(
    "aws_nat_gateway",
    Line("Gateway", hours, nat("NAT Gateway", "Hrs", usagetype="NatGateway-Hours")),
    Line("Data processed", PROCESSED, nat("NAT Gateway", "GB", usagetype="NatGateway-Bytes")),
)
