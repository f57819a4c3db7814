"""Cloud Run services of the first API: as those of the second, with annotations for blocks.

https://cloud.google.com/run/pricing
"""

from ...model import Value
from ..vocabulary import attr, billed, derive
from ._run import cpu_of, gib_of, services

CONTAINERS = attr("template.spec.containers", ())
NOTES = attr("template.metadata.annotations", ())


@derive(NOTES)
def throttled(annotations: Value) -> bool:
    """run.googleapis.com/cpu-throttling = "false" allocates the CPU always."""
    said = annotations.get("run.googleapis.com/cpu-throttling") if annotations else None
    return str(said or "true").lower() == "true"


@derive(NOTES)
def least(annotations: Value) -> int:
    """autoscaling.knative.dev/minScale is how many instances are kept ready."""
    return int((annotations and annotations.get("autoscaling.knative.dev/minScale")) or 0)


RESOURCE = billed(
    "google_cloud_run_service",
    *services(derive(CONTAINERS)(cpu_of), derive(CONTAINERS)(gib_of), throttled, least),
)
