"""Cloud Run services: CPU and memory by the second of requests, or of instances whose CPU is always
allocated (cpu_idle = false); instances that are kept ready cost less while they idle.

https://cloud.google.com/run/pricing
Not expressed: GPUs, data out, committed use.
"""

from ..vocabulary import attr, billed, derive, first
from ._run import cpu_of, gib_of, services

CONTAINERS = attr("template.containers", ())
THROTTLED = attr("template.containers.resources.cpu_idle", True)
LEAST = first(attr("template.scaling.min_instance_count"), attr("scaling.min_instance_count"), 0)

RESOURCE = billed(
    "google_cloud_run_v2_service",
    *services(derive(CONTAINERS)(cpu_of), derive(CONTAINERS)(gib_of), THROTTLED, LEAST),
)
