"""Versions of secrets: so much a month in every place of the secret, and a use.

https://cloud.google.com/secret-manager/pricing
"""

from ..vocabulary import Line, billed, count, google, related, usage

USES = usage("monthly_access_operations", "uses each month")
secret = related("secret", to="google_secret_manager_secret")
REPLICAS = secret.read(count("replication.user_managed.replicas"))
HELD = secret.found.pick({True: REPLICAS.pick({0: 1}, otherwise=REPLICAS), False: 1})

secrets, SOLD = google("Secret Manager"), "ApplicationServices"
version = secrets(SOLD, "mo", description="Secret version replica storage")
use = secrets(SOLD, "count", description="Secret access operations")
RESOURCE = billed(
    "google_secret_manager_secret_version",
    Line("Version", HELD, version),
    Line("Access operations", USES, use),
)
