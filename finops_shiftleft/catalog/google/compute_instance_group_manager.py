"""Managed groups in a zone: free themselves; so many instances as their template describes.

https://cloud.google.com/compute/docs/instance-groups
Of several versions the first is taken. What an autoscaler makes of a group stands on its page.
"""

from ..vocabulary import attr, billed, first, follow, related, times, usage

TEMPLATES = ("google_compute_instance_template", "google_compute_region_instance_template")
template = related("version.instance_template", to=TEMPLATES)
INSTANCES = first(usage("instances", "instances that run, on average"), attr("target_size", 0))

RESOURCE = billed("google_compute_instance_group_manager", times(INSTANCES, follow(template)))
