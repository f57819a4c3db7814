"""Autoscalers: free themselves; the group that they scale has from min to max instances.

https://cloud.google.com/compute/docs/autoscaler
A group with an autoscaler should have no target_size; where it has one nevertheless, so many are on
the bill of the group, and here is what the autoscaler makes besides.
https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance_group_manager
"""

from ..vocabulary import attr, billed, derive, first, follow, related, span, usage

LOW = attr("autoscaling_policy.min_replicas")
SIZE = first(
    usage("instances", "instances that run, on average"),
    span(LOW, LOW, attr("autoscaling_policy.max_replicas")),
)
GROUPS = ("google_compute_instance_group_manager", "google_compute_region_instance_group_manager")

group = related("target", to=GROUPS)


@derive(SIZE, group.attr("target_size", 0))
def besides(size: float, target: int) -> float:
    """The instances that are not on the group's own bill already."""
    return max(size - target, 0)


RESOURCE = billed("google_compute_autoscaler", follow(group, target_size=besides))
