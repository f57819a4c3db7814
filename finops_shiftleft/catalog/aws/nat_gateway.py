"""NAT gateways: so much an hour, and so much a GB through them.

A regional one is billed in each zone that it spans: one is assumed where the code lists none. Its
address is on the page of aws_eip.
https://aws.amazon.com/vpc/pricing/
"""

from ..vocabulary import Line, assume, attr, aws, billed, count, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB through the gateway each month")
LISTED = count("availability_zone_address")
REGIONAL = LISTED.pick({0: assume(1, "in one zone")}, otherwise=LISTED)
ZONES = attr("availability_mode", "zonal").pick(zonal=1, regional=REGIONAL)

nat = aws("AmazonEC2")
RESOURCE = billed(
    "aws_nat_gateway",
    Line("Gateway", ZONES * hours, nat("NAT Gateway", "Hrs", usagetype="NatGateway-Hours")),
    Line("Data processed", PROCESSED, nat("NAT Gateway", "GB", usagetype="NatGateway-Bytes")),
)
