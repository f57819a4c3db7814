"""KMS keys: so much a month for the key and each of its first two rotations, and so much a request.

https://aws.amazon.com/kms/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, usage

SPEC = attr("customer_master_key_spec", "SYMMETRIC_DEFAULT")
REQUESTS = usage("monthly_requests", "requests that use the key each month")
ROTATIONS = usage("rotations", "times that it has been rotated").up_to(2)
ROTATED = attr("enable_key_rotation", False).pick({True: ROTATIONS, False: 0})
RSA_PAIRS = usage("monthly_rsa_key_pair_requests", "RSA data key pairs generated each month")
ECC_PAIRS = usage("monthly_ecc_key_pair_requests", "elliptic data key pairs generated each month")


@derive(SPEC)
def request_of(spec: str) -> str:
    """Symmetric, HMAC and RSA 2048 requests have rows of their own; all others are asymmetric."""
    if spec == "SYMMETRIC_DEFAULT" or spec.startswith("HMAC_"):
        return "KMS-Requests"
    return "KMS-Requests-Asymmetric" + ("-RSA_2048" if spec == "RSA_2048" else "")


kms = aws("awskms")
key = kms("Encryption Key", "Keys", usagetype="KMS-Keys")
request = kms("API Request", "Requests", usagetype=request_of)
rsa_pair = kms("API Request", "Requests", usagetype="KMS-Requests-GenerateDatakeyPair-RSA")
ecc_pair = kms("API Request", "Requests", usagetype="KMS-Requests-GenerateDatakeyPair-ECC")

RESOURCE = billed(
    "aws_kms_key",
    Line("Key", 1, key),
    Line("Rotated versions", ROTATED, key),
    Line("Requests", REQUESTS, request),
    Line("RSA data key pairs", SPEC.pick(SYMMETRIC_DEFAULT=RSA_PAIRS, otherwise=0), rsa_pair),
    Line("ECC data key pairs", SPEC.pick(SYMMETRIC_DEFAULT=ECC_PAIRS, otherwise=0), ecc_pair),
)
