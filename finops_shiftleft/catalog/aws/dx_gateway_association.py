"""Associations of a Direct Connect gateway: with a transit gateway they are attachments of it.

With a virtual private gateway they are free.
https://aws.amazon.com/transit-gateway/pricing/
"""

from ..vocabulary import Line, aws, billed, hours, related, usage

PROCESSED = usage("monthly_data_processed_gb", "GB sent to the transit gateway each month")
gateway = related("associated_gateway_id", to="aws_ec2_transit_gateway")
ATTACHED = gateway.found.pick({True: 1, False: 0})
vpc = aws("AmazonVPC").where(operation="TransitGatewayDirectConnect")
gb = vpc(None, "GB", usagetype="TransitGateway-Bytes")
RESOURCE = billed(
    "aws_dx_gateway_association",
    Line("Attachment", ATTACHED * hours, vpc(None, "Hrs", usagetype="TransitGateway-Hours")),
    Line("Data processed", ATTACHED * PROCESSED, gb),
)
