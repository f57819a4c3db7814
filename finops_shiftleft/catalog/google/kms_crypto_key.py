"""Keys of KMS: so much a month for each active version, and an operation, by protection level.

https://cloud.google.com/kms/pricing
Not expressed: external keys, and asymmetric ones of software, which cost as symmetric ones do.
"""

from ..vocabulary import Line, attr, billed, derive, google, related, usage
from ._places import stored

ring = related("key_ring", to="google_kms_key_ring")
REGION = ring.found.pick({True: derive(ring.attr("location"))(stored), False: google.region})
VERSIONS = usage("key_versions", "versions that are active", 1)
USES = usage("monthly_key_operations", "operations each month")
LEVEL = attr("version_template.protection_level", "SOFTWARE")
ALGORITHM = attr("version_template.algorithm", "GOOGLE_SYMMETRIC_ENCRYPTION")


@derive(LEVEL, ALGORITHM)
def held(level: str, algorithm: str) -> dict[str, str]:
    """The list's words for a version and an operation: software is one price, HSM is by kind."""
    if level == "SOFTWARE":
        return {
            "version": "Active software symmetric key versions",
            "use": "Cryptographic operations with a software symmetric key",
        }
    kind = "symmetric" if "SYMMETRIC" in algorithm or "HMAC" in algorithm else "ECDSA P-256"
    if algorithm.startswith("RSA"):
        kind = "RSA " + next(bits for bits in ("2048", "3072", "4096") if bits in algorithm)
    elif algorithm.startswith("EC_SIGN_P384"):
        kind = "ECDSA P-384"
    key = "a symmetric key" if kind == "symmetric" else f"an {kind} key"
    return {
        "version": f"Active HSM {kind} key versions",
        "use": f"HSM cryptographic operations with {key}",
    }


kms = google("Cloud Key Management Service (KMS)")
version = kms("ApplicationServices", "mo", description=held["version"]).at(REGION)
use = kms("ApplicationServices", "count", description=held["use"]).at(REGION)
RESOURCE = billed(
    "google_kms_crypto_key",
    Line("Key versions", VERSIONS, version),
    Line("Operations", USES, use),
)
