"""Snapshots: so much a GB that they hold, where they are kept.

https://cloud.google.com/compute/disks-image-pricing
Not expressed: archive snapshots and instant ones.
"""

from ..vocabulary import Line, attr, billed, derive, given, google, usage
from ._places import multi_region, stored

STORAGE = usage("storage_gb", "GB that the snapshot holds")
NAMED = derive(attr("storage_locations.0"))(stored)
NEAREST = derive(google.region)(multi_region)
PLACE = given("storage_locations").pick({True: NAMED, False: NEAREST})

gce = google("Compute Engine")
held = gce("Storage", "GiBy.mo", description="Storage PD Snapshot").at(PLACE)
RESOURCE = billed("google_compute_snapshot", Line("Storage", STORAGE, held))
