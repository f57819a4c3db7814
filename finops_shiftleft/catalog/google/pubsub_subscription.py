"""Pub/Sub subscriptions: so much a TB that is delivered, and a GB of messages that are kept.

https://cloud.google.com/pubsub/pricing
"""

from ..vocabulary import Line, billed, google, usage

DATA = usage("monthly_message_data_tb", "TB delivered each month")
KEPT = usage("storage_gb", "GB of acknowledged messages that are retained")
SNAPSHOTS = usage("snapshot_storage_gb", "GB of messages that snapshots keep")

pubsub, SOLD = google("Cloud Pub/Sub"), "ApplicationServices"
message = pubsub(SOLD, "TiBy", description="Message Delivery Basic").at("global")
WORDS = "Subscriptions retained acknowledged messages"
kept = pubsub(SOLD, "GiBy.mo", description=WORDS).at("global")
snapshot = pubsub(SOLD, "GiBy.mo", description="Snapshots message backlog").at("global")
RESOURCE = billed(
    "google_pubsub_subscription",
    Line("Messages", DATA, message),
    Line("Retained messages", KEPT, kept),
    Line("Snapshots", SNAPSHOTS, snapshot),
)
