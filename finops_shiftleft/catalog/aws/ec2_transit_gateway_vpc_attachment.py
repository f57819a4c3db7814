"""Attachments of a VPC to a transit gateway: so much an hour, and so much a GB sent through it.

https://aws.amazon.com/transit-gateway/pricing/
"""

from ..vocabulary import Line, aws, billed, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB sent to the transit gateway each month")
vpc = aws("AmazonVPC").where(operation="TransitGatewayVPC")
RESOURCE = billed(
    "aws_ec2_transit_gateway_vpc_attachment",
    Line("Attachment", hours, vpc(None, "Hrs", usagetype="TransitGateway-Hours")),
    Line("Data processed", PROCESSED, vpc(None, "GB", usagetype="TransitGateway-Bytes")),
)
