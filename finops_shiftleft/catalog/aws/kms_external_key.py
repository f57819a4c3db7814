"""KMS keys with imported material: billed as other keys are; they are never rotated by KMS.

https://aws.amazon.com/kms/pricing/
"""

from ..vocabulary import attr, billed, like

RESOURCE = billed(
    "aws_kms_external_key",
    like("aws_kms_key", customer_master_key_spec=attr("key_spec", None), enable_key_rotation=False),
)
