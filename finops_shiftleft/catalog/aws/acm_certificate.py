"""Certificates: public ones are free unless they can be exported; private ones pay when issued.

https://aws.amazon.com/certificate-manager/pricing/
https://aws.amazon.com/private-ca/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, given

NAMES, DOMAIN = attr("subject_alternative_names", ()), attr("domain_name", "")
acm = aws("AWSCertificateManager")


@derive(DOMAIN, NAMES)
def plain(domain: str, others: list[str]) -> int:
    """An exportable certificate pays for each of its names, once when it is issued or renewed."""
    return sum(not name.startswith("*.") for name in {domain, *others})


@derive(DOMAIN, NAMES)
def wildcard(domain: str, others: list[str]) -> int:
    """A wildcard name costs more than a plain one."""
    return sum(name.startswith("*.") for name in {domain, *others})


issued = acm("AWS Certificate Manager", "Certificates", usagetype="PrivateCertificatesIssued")
fqdn = acm(None, "Certificates", usagetype="ExportablePublicCertificate-FQDN")
star = acm(None, "Certificates", usagetype="ExportablePublicCertificate-Wildcard")
exportable = [
    Line("Exportable names", plain, fqdn, once=True),
    Line("Exportable wildcard names", wildcard, star, once=True),
]
public = by(attr("options.export", "DISABLED"), ENABLED=exportable, DISABLED=())

RESOURCE = billed(
    "aws_acm_certificate",
    by(
        given("certificate_authority_arn"),
        {True: Line("Private certificate", 1, issued, once=True), False: public},
    ),
)
