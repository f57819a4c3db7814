"""Peerings of transit gateways: an attachment by the hour; what is sent is data transfer.

https://aws.amazon.com/transit-gateway/pricing/
"""

from ..vocabulary import Line, aws, billed, hours

vpc = aws("AmazonVPC").where(operation="TransitGatewayPeering")
RESOURCE = billed(
    "aws_ec2_transit_gateway_peering_attachment",
    Line("Attachment", hours, vpc(None, "Hrs", usagetype="TransitGateway-Hours")),
)
