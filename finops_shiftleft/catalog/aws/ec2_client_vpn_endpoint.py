"""Client VPN endpoints: so much an hour for each client; subnets are billed where associated.

https://aws.amazon.com/vpn/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

CONNECTED = usage("monthly_connection_hours", "hours that clients are connected, all together")
vpc = aws("AmazonVPC")
RESOURCE = billed(
    "aws_ec2_client_vpn_endpoint",
    Line("Connections", CONNECTED, vpc(None, "Hrs", usagetype="ClientVPN-ConnectionHours")),
)
