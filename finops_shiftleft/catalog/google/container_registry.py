"""Container Registry: its images are in a bucket, and priced as that is.

https://cloud.google.com/container-registry/pricing
"""

from ..vocabulary import attr, billed, like

RESOURCE = billed(
    "google_container_registry",
    like("google_storage_bucket", storage_class="STANDARD", location=attr("location", "us")),
)
