"""Artifact repositories: so much a GB a month.

https://cloud.google.com/artifact-registry/pricing
Not expressed: data to other regions, which is billed by pairs of them; vulnerability scanning.
"""

from ..vocabulary import Line, billed, google, usage

STORAGE = usage("storage_gb", "GB that the repository holds")

registry = google("Artifact Registry")
held = registry("ApplicationServices", "GiBy.mo", description="Artifact Registry Storage")
RESOURCE = billed(
    "google_artifact_registry_repository", Line("Storage", STORAGE, held.at("global"))
)
