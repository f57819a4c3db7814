"""Autoscalers: free themselves; the group that they scale has from min to max instances.

https://cloud.google.com/compute/docs/autoscaler
A group with an autoscaler has no target_size, so that its instances are billed here alone.
"""

from ..vocabulary import attr, billed, first, follow, related, span, usage

LOW = attr("autoscaling_policy.min_replicas")
SIZE = first(
    usage("instances", "instances that run, on average"),
    span(LOW, LOW, attr("autoscaling_policy.max_replicas")),
)
GROUPS = ("google_compute_instance_group_manager", "google_compute_region_instance_group_manager")

RESOURCE = billed(
    "google_compute_autoscaler", follow(related("target", to=GROUPS), target_size=SIZE)
)
