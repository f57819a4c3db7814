"""VPN connections: so much an hour; with a transit gateway, an attachment and its traffic too.

An accelerated connection uses two accelerators; what these transfer, what leaves the region and
large tunnels are not on this page.
https://aws.amazon.com/vpn/pricing/
https://aws.amazon.com/transit-gateway/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, given, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB sent to the transit gateway each month")
ATTACHED = given("transit_gateway_id").pick({True: 1, False: 0})
ACCELERATORS = attr("enable_acceleration", False).pick({True: 2, False: 0})
TUNNELS = attr("tunnel_bandwidth", "standard").pick(standard="VPN-Usage-Hours:ipsec.1")

vpc = aws("AmazonVPC")
through = vpc.where(operation="TransitGatewayVPN")
accelerator = aws("AWSGlobalAccelerator")(
    "Global Accelerator", "Hrs", usagetype="Accelerator-Hours"
)
RESOURCE = billed(
    "aws_vpn_connection",
    Line("Connection", hours, vpc("Cloud Connectivity", "Hrs", usagetype=TUNNELS)),
    Line(
        "Transit gateway", ATTACHED * hours, through(None, "Hrs", usagetype="TransitGateway-Hours")
    ),
    Line(
        "Data processed",
        ATTACHED * PROCESSED,
        through(None, "GB", usagetype="TransitGateway-Bytes"),
    ),
    Line("Accelerators", ACCELERATORS * hours, accelerator.at("")),
)
