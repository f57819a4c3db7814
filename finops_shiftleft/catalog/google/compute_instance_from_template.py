"""Instances made from a template: as it says, but for what they say themselves.

https://cloud.google.com/compute/all-pricing
"""

from ..vocabulary import attr, billed, follow, given, related

TEMPLATES = ("google_compute_instance_template", "google_compute_region_instance_template")
template = related("source_instance_template", to=TEMPLATES)
NETWORKS = given("network_interface").pick({True: attr("network_interface", ())}, otherwise=None)
RESOURCE = billed(
    "google_compute_instance_from_template",
    follow(
        template,
        machine_type=attr("machine_type", None),
        desired_status=attr("desired_status", None),
        network_interface=NETWORKS,
    ),
)
