"""The subscription to Shield Advanced: a fee each month, once for all accounts of an organization.

https://aws.amazon.com/shield/pricing/
"""

from ..vocabulary import Line, aws, billed

fee = aws("AWSShield")(None, "Month", usagetype="Shield-Advanced-Monthly-Fee").at("")

RESOURCE = billed("aws_shield_subscription", Line("Subscription", 1, fee))
