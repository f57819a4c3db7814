"""Private certificate authorities: so much a month by mode, and so much a certificate issued.

https://aws.amazon.com/private-ca/pricing/
"""

from ..vocabulary import Line, attr, billed, by
from ._private_ca import acm, issued

MODE = attr("usage_mode", "GENERAL_PURPOSE")


def authority(month: str, each: str) -> list[Line]:
    family = "AWS Certificate Manager"
    fee = acm(family, "CA-Month", usagetype=month)
    return [Line("Certificate authority", 1, fee), issued(each)]


RESOURCE = billed(
    "aws_acmpca_certificate_authority",
    by(
        MODE,
        GENERAL_PURPOSE=authority("PaidPrivateCA", "PrivateCertificatesIssued"),
        SHORT_LIVED_CERTIFICATE=authority(
            "ShortLivedCertificatePrivateCA", "ShortLivedCertificatesIssued"
        ),
    ),
)
