"""Firestore: so much a document read, written and deleted, and a GB stored.

https://cloud.google.com/firestore/pricing
The free quota of each day belongs to the project and is not deducted.
"""

from ..vocabulary import Line, Sku, attr, billed, derive, google, starts, usage

REGION = derive(attr("location_id"))(lambda name: name.lower())
READS = usage("monthly_reads", "documents read each month")
WRITES = usage("monthly_writes", "documents written each month")
DELETES = usage("monthly_deletes", "documents deleted each month")
STORAGE = usage("storage_gb", "GB of documents and indexes")
HISTORY = usage("pitr_storage_gb", "GB kept for recovery to a point in time")
ENABLED = "POINT_IN_TIME_RECOVERY_ENABLED"
KEPT = attr("point_in_time_recovery_enablement", "").pick({ENABLED: HISTORY}, otherwise=0)


def listed(unit: str, words: str) -> Sku:
    """The list has the place behind the words."""
    description = starts(f"Cloud Firestore {words}")
    return google("Cloud Firestore")("ApplicationServices", unit, description=description).at(
        REGION
    )


RESOURCE = billed(
    "google_firestore_database",
    Line("Reads", READS, listed("count", "Read Ops")),
    Line("Writes", WRITES, listed("count", "Entity Writes")),
    Line("Deletes", DELETES, listed("count", "Entity Deletes")),
    Line("Storage", STORAGE, listed("GiBy.mo", "Storage")),
    Line("Recovery", KEPT, listed("GiBy.mo", "Point-in-time Recovery Storage")),
)
