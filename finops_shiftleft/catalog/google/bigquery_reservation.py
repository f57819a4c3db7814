"""BigQuery reservations: slots by the hour and edition; those of autoscaling as they are used.

https://cloud.google.com/bigquery/pricing#capacity-compute-pricing
"""

from ..vocabulary import Line, attr, billed, derive, first, google, hours, span, starts, usage
from ._places import stored

REGION = derive(attr("location", "US"))(stored)
SLOTS, MOST = attr("slot_capacity"), attr("autoscale.max_slots", 0)
EDITIONS = {
    "STANDARD": "Standard",
    "ENTERPRISE": "Enterprise",
    "ENTERPRISE_PLUS": "Enterprise Plus",
}
EDITION = attr("edition", "ENTERPRISE").pick(EDITIONS)
USED = usage("autoscaled_slots", "slots of autoscaling that are used, on average")
NONE = MOST * 0

WORDS = "BigQuery " + EDITION + " Edition"
slot = google("BigQuery Reservation API")("ApplicationServices", "h", description=starts(WORDS)).at(
    REGION
)
RESOURCE = billed(
    "google_bigquery_reservation",
    Line("Slots", SLOTS * hours, slot),
    Line("Autoscaled slots", first(USED, span(NONE, NONE, MOST)) * hours, slot),
)
