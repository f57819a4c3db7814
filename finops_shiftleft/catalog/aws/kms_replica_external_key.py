"""Replicas of multi-Region keys with imported material: billed in their region as keys are.

https://aws.amazon.com/kms/pricing/
"""

from ..vocabulary import billed, like, related

primary = related("primary_key_arn", to="aws_kms_external_key")

RESOURCE = billed(
    "aws_kms_replica_external_key",
    like(
        "aws_kms_key",
        customer_master_key_spec=primary.attr("key_spec", None),
        enable_key_rotation=False,
    ),
)
