"""Replicas of multi-Region KMS keys: billed in their region as their primary key is.

Rotation is shared with the primary, which says whether it happens; each key pays for it.

https://aws.amazon.com/kms/pricing/
"""

from ..vocabulary import billed, like, related

primary = related("primary_key_arn", to="aws_kms_key")

RESOURCE = billed(
    "aws_kms_replica_key",
    like(
        "aws_kms_key",
        customer_master_key_spec=primary.attr("customer_master_key_spec", None),
        enable_key_rotation=primary.attr("enable_key_rotation", None),
    ),
)
