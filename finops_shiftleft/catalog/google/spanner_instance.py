"""Spanner: so much an hour for each of the three replicas of a node in a region, and a GB stored.

https://cloud.google.com/spanner/pricing
A thousand processing units are a node. Of an autoscaled instance the least is expected. Not
expressed: configurations of several regions, whose replicas are read-write and read-only.
"""

from ..vocabulary import Line, attr, billed, first, google, hours, span, usage

REGION = attr("config").after("/").after("regional-")
EDITIONS = {
    "STANDARD": "Standard",
    "ENTERPRISE": "Enterprise",
    "ENTERPRISE_PLUS": "Enterprise Plus",
}
EDITION = attr("edition", "STANDARD").pick(EDITIONS)
LIMITS = "autoscaling_config.autoscaling_limits"
LOW, HIGH = attr(f"{LIMITS}.min_nodes"), attr(f"{LIMITS}.max_nodes")
LEAST, MOST = attr(f"{LIMITS}.min_processing_units"), attr(f"{LIMITS}.max_processing_units")
NODES = first(
    attr("num_nodes"),
    attr("processing_units") / 1_000,
    span(LOW, LOW, HIGH),
    span(LEAST / 1_000, LEAST / 1_000, MOST / 1_000),
    1,
)
STORAGE = usage("storage_gb", "GB of all databases, in one replica")

spanner = google("Cloud Spanner")
WORDS = "Read-Write Replica for " + EDITION + " Edition"
replica = spanner("ApplicationServices", "h", description=WORDS).at(REGION)
stored = spanner("ApplicationServices", "GiBy.mo", description="SSD Storage for Replica").at(REGION)
RESOURCE = billed(
    "google_spanner_instance",
    Line("Replicas", NODES * 3 * hours, replica),
    Line("Storage", STORAGE * 3, stored),
)
