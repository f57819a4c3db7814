"""Copies of EBS snapshots: each is stored like a snapshot, in the region that it is copied to.

What is transferred between the regions is not on this page.
https://aws.amazon.com/ebs/pricing/
"""

from ..vocabulary import billed, like, related

source = related("source_snapshot_id", to="aws_ebs_snapshot")
volume = related("volume_id", to="aws_ebs_volume")
RESOURCE = billed(
    "aws_ebs_snapshot_copy",
    like("aws_ebs_snapshot", volume_id=None, volume_size=source.read(volume.attr("size"))),
)
