"""Issuers of a private authority of AWS: so much for each certificate.

The authority is billed where it is declared; it is taken to be one of general purpose.

https://github.com/cert-manager/aws-privateca-issuer
"""

from ..aws._private_ca import issued
from ..vocabulary import billed

RESOURCE = billed("AWSPCAIssuer", issued("PrivateCertificatesIssued"))
