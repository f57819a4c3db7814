"""Route 53 hosted zones, public or private: so much a month.

https://aws.amazon.com/route53/pricing/
"""

from ..vocabulary import Line, aws, billed

zone = aws("AmazonRoute53")("DNS Zone", "HostedZone", usagetype="HostedZone").at("")

RESOURCE = billed("aws_route53_zone", Line("Hosted zone", 1, zone))
