"""Secrets: so much a month for each active version in every place, a use and a rotation.

https://cloud.google.com/secret-manager/pricing
"""

from ..vocabulary import Line, billed, count, google, usage

VERSIONS = usage("active_secret_versions", "versions that are active")
USES = usage("monthly_access_operations", "uses each month")
ROTATIONS = usage("monthly_rotation_notifications", "notices of rotations each month")
REPLICAS = count("replication.user_managed.replicas")
PLACES = REPLICAS.pick({0: 1}, otherwise=REPLICAS)  # replicated automatically counts once

secrets, SOLD = google("Secret Manager"), "ApplicationServices"
version = secrets(SOLD, "mo", description="Secret version replica storage")
use = secrets(SOLD, "count", description="Secret access operations")
rotation = secrets(SOLD, "count", description="Secret rotate operations")
RESOURCE = billed(
    "google_secret_manager_secret",
    Line("Active versions", VERSIONS * PLACES, version),
    Line("Access operations", USES, use),
    Line("Rotation notifications", ROTATIONS, rotation),
)
