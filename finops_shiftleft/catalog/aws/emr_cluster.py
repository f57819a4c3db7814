"""EMR clusters: their groups of instances, each with the fee of EMR. Fleets are left out.

https://aws.amazon.com/emr/pricing/
"""

from ..vocabulary import attr, billed, each, like, outer

ROOT = outer(attr("ebs_root_volume_size", 15))

RESOURCE = billed(
    "aws_emr_cluster",
    each("master_instance_group", like("aws_emr_instance_group", ebs_root_volume_size=ROOT)),
    each("core_instance_group", like("aws_emr_instance_group", ebs_root_volume_size=ROOT)),
)
