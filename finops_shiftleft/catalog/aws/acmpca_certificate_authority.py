"""Private certificate authorities: so much a month by mode, and so much a certificate issued.

https://aws.amazon.com/private-ca/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

MODE = attr("usage_mode", "GENERAL_PURPOSE")
ISSUED = usage("monthly_requests", "certificates issued each month")
acm = aws("AWSCertificateManager")


def authority(month: str, each: str) -> list[Line]:
    family = "AWS Certificate Manager"
    return [
        Line("Certificate authority", 1, acm(family, "CA-Month", usagetype=month)),
        Line("Certificates", ISSUED, acm(family, "Certificates", usagetype=each)),
    ]


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
