"""Snapshots of volumes: so much a GB of what they hold, which only usage tells.

https://kubernetes.io/docs/concepts/storage/volume-snapshots/
"""

from ..vocabulary import billed, like, usage
from ._cluster import by_cloud

HELD = usage("storage_gb", "GB that the snapshot holds")

RESOURCE = billed(
    "VolumeSnapshot",
    by_cloud(
        aws=like("aws_ebs_snapshot", volume_id=None, volume_size=HELD),
        azure=like("azurerm_snapshot"),
        google=like("google_compute_snapshot"),
    ),
)
