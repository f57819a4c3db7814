"""Managed groups in several zones: as a group in one, because target_size is that of all zones.

https://cloud.google.com/compute/docs/instance-groups
"""

from ..vocabulary import billed, like

RESOURCE = billed(
    "google_compute_region_instance_group_manager", like("google_compute_instance_group_manager")
)
