"""VPC endpoints: free for gateways; else so much an hour in each zone, and a GB through them.

An endpoint is in a zone for each of its subnets: in one where the code lists none, for they may be
associated elsewhere. Resource and service network endpoints are not on this page.
https://aws.amazon.com/privatelink/pricing/
"""

from ..vocabulary import Line, Part, assume, attr, aws, billed, by, count, given, hours, usage

LISTED = given("subnet_ids").pick({True: count("subnet_ids"), False: count("subnet_configuration")})
ZONES = LISTED.pick({0: assume(1, "in one zone")}, otherwise=LISTED)
PROCESSED = usage("monthly_data_processed_gb", "GB through the endpoint each month")
vpc = aws("AmazonVPC")


def endpoint(meter: str) -> list[Part]:
    """Interfaces and load balancers' endpoints have meters of their own."""
    return [
        Line("Endpoint", ZONES * hours, vpc("VpcEndpoint", "Hrs", usagetype=f"{meter}-Hours")),
        Line("Data processed", PROCESSED, vpc("VpcEndpoint", "GB", usagetype=f"{meter}-Bytes")),
    ]


RESOURCE = billed(
    "aws_vpc_endpoint",
    by(
        attr("vpc_endpoint_type", "Gateway"),
        Gateway=(),
        Interface=endpoint("VpcEndpoint"),
        GatewayLoadBalancer=endpoint("VpcEndpoint-GWLBE"),
    ),
)
