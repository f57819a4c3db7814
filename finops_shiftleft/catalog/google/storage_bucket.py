"""Cloud Storage: a GB a month by class and place, operations, retrieval and data out.

https://cloud.google.com/storage/pricing
Usage is that of the bucket's class; what lifecycle rules move to others is not known. Not
expressed: replication in two regions of one's choice, soft deletion, Autoclass.
"""

from ..vocabulary import Line, attr, billed, derive, google, starts, usage
from ._places import continent, stored

STORAGE = usage("storage_gb", "GB that the bucket holds")
CLASS_A = usage("monthly_class_a_operations", "operations that write or list, each month")
CLASS_B = usage("monthly_class_b_operations", "operations that read, each month")
RETRIEVED = usage("monthly_data_retrieval_gb", "GB read each month")
KEY = "monthly_egress_data_transfer_gb"
PLACE = derive(attr("location", "us"))(stored)
CLASS = attr("storage_class", "STANDARD").pick(
    STANDARD="Standard",
    REGIONAL="Standard",
    MULTI_REGIONAL="Standard",
    NEARLINE="Nearline",
    COLDLINE="Coldline",
    ARCHIVE="Archive",
    DURABLE_REDUCED_AVAILABILITY="Durable Reduced Availability",
)
COLD = CLASS.pick(Nearline=RETRIEVED, Coldline=RETRIEVED, Archive=RETRIEVED, otherwise=0)
MULTI = derive(PLACE)(lambda place: "Regional" if "-" in place else "Multi-Regional")
OPERATIONS = CLASS.pick(
    {"Standard": MULTI + " Standard", "Durable Reduced Availability": MULTI + " Standard"},
    otherwise=CLASS + " Storage",
)
NEAR = derive(PLACE)(continent)

gcs = google("Cloud Storage")
held = gcs("Storage", "GiBy.mo", description=starts(CLASS + " Storage")).at(PLACE)
a = gcs("Storage", "count", description=OPERATIONS + " Class A Operations").at("global")
b = gcs("Storage", "count", description=OPERATIONS + " Class B Operations").at("global")
read = gcs("Storage", "GiBy", description=CLASS + " Data Retrieval").at("global")
within = "Network Data Transfer GCP Inter Region within " + NEAR
DOWNLOADS = {
    "worldwide": "Worldwide Destinations (excluding Asia & Australia)",
    "asia": "APAC",
    "china": "China",
    "australia": "Australia",
}


def out(where: str, words: str) -> Line:
    """GB that leave to one part of the world."""
    row = gcs("Network", "GiBy", description=words).at("global")
    quantity = usage(f"{KEY}.{where}", f"GB to {where.replace('_', ' ')} each month")
    return Line(f"Data out, {where.replace('_', ' ')}", quantity, row)


RESOURCE = billed(
    "google_storage_bucket",
    Line("Storage", STORAGE, held),
    Line("Class A operations", CLASS_A, a),
    Line("Class B operations", CLASS_B, b),
    Line("Retrieval", COLD, read),
    Line(
        "Data out, same continent",
        usage(f"{KEY}.same_continent", "GB to other regions of the continent each month"),
        gcs("Network", "GiBy", description=within).at("global"),
    ),
    *(out(where, f"Download {words}") for where, words in DOWNLOADS.items()),
)
