"""Pub/Sub topics: so much a TB that is published; messages that are retained are held besides.

https://cloud.google.com/pubsub/pricing
"""

from ..vocabulary import Line, billed, google, usage

DATA = usage("monthly_message_data_tb", "TB published each month")

pubsub = google("Cloud Pub/Sub")
message = pubsub("ApplicationServices", "TiBy", description="Message Delivery Basic").at("global")
RESOURCE = billed("google_pubsub_topic", Line("Messages", DATA, message))
