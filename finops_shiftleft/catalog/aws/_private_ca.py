"""Certificates of private authorities: so much for each.

https://aws.amazon.com/private-ca/pricing/
"""

from ..vocabulary import Line, aws, usage

ISSUED = usage("monthly_requests", "certificates issued each month")
acm = aws("AWSCertificateManager")


def issued(meter: str) -> Line:
    """The certificates of an authority, whose kind the meter tells."""
    row = acm("AWS Certificate Manager", "Certificates", usagetype=meter)
    return Line("Certificates", ISSUED, row)
