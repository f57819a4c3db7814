"""Persistent disks: so much a GB a month by type; extreme disks and hyperdisks also by the
operations and MB a second that they are set up for.

https://cloud.google.com/compute/disks-image-pricing
A balanced hyperdisk includes 3,000 operations and 140 MB a second, and is taken to have these where
the code names none. Not expressed: storage pools, confidential mode.
"""

from ..vocabulary import Line, attr, billed, first, google, related

TYPE = attr("type", "pd-standard").after("/")
source = related("snapshot", "source_disk", "image", to=(
    "google_compute_snapshot", "google_compute_disk", "google_compute_image",
))  # fmt: skip
GIB = first(attr("size"), source.attr("size"), source.attr("disk_size_gb"))
NAMES = {
    "pd-standard": "Storage PD",
    "pd-balanced": "Balanced PD",
    "pd-ssd": "SSD backed PD",
    "pd-extreme": "Extreme PD",
    "hyperdisk-balanced": "Hyperdisk Balanced",
    "hyperdisk-balanced-high-availability": "Hyperdisk Balanced High Availability",
    "hyperdisk-extreme": "Hyperdisk Extreme",
    "hyperdisk-ml": "Hyperdisk ML",
    "hyperdisk-throughput": "Hyperdisk Throughput",
}
NAME = TYPE.pick(NAMES)
BALANCED = ("hyperdisk-balanced", "hyperdisk-balanced-high-availability")
EXTREME, WIDE = ("pd-extreme", "hyperdisk-extreme"), ("hyperdisk-ml", "hyperdisk-throughput")
MORE_IOPS = attr("provisioned_iops", 3_000).above(3_000)
MORE_MIB = attr("provisioned_throughput", 140).above(140)
IOPS = TYPE.pick(
    {**dict.fromkeys(EXTREME, attr("provisioned_iops")), **dict.fromkeys(BALANCED, MORE_IOPS)},
    otherwise=0,
)
MIB = TYPE.pick(
    {**dict.fromkeys(WIDE, attr("provisioned_throughput")), **dict.fromkeys(BALANCED, MORE_MIB)},
    otherwise=0,
)

gce = google("Compute Engine")
RESOURCE = billed(
    "google_compute_disk",
    Line("Storage", GIB, gce("Storage", "GiBy.mo", description=NAME + " Capacity")),
    Line("IOPS", IOPS, gce("Storage", "mo", description=NAME + " IOPS")),
    Line("Throughput", MIB, gce("Storage", "mo", description=NAME + " Throughput")),
)
