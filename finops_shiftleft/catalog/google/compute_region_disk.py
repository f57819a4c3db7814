"""Regional disks: a disk in two zones, so much a GB a month by type.

https://cloud.google.com/compute/disks-image-pricing
"""

from ..vocabulary import Line, attr, billed, by, first, google, like, related

TYPE = attr("type", "pd-standard").after("/")
source = related("snapshot", "source_disk", to=(
    "google_compute_snapshot", "google_compute_disk", "google_compute_region_disk",
))  # fmt: skip
GIB = first(attr("size"), source.attr("size"), source.attr("disk_size_gb"))
NAME = TYPE.pick(
    {"pd-standard": "Storage PD", "pd-balanced": "Balanced PD", "pd-ssd": "SSD backed PD"}
)

gce = google("Compute Engine")
capacity = gce("Storage", "GiBy.mo", description="Regional " + NAME + " Capacity")
hyperdisk = like("google_compute_disk", size=GIB)
RESOURCE = billed(
    "google_compute_region_disk",
    by(
        TYPE,
        {"hyperdisk-balanced-high-availability": hyperdisk},
        otherwise=Line("Storage", GIB, capacity),
    ),
)
