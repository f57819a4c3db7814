"""Subnets associated with a client VPN endpoint: so much an hour.

https://aws.amazon.com/vpn/pricing/
"""

from ..vocabulary import Line, aws, billed, hours

vpc = aws("AmazonVPC")
RESOURCE = billed(
    "aws_ec2_client_vpn_network_association",
    Line("Association", hours, vpc(None, "Hrs", usagetype="ClientVPN-EndpointHours")),
)
