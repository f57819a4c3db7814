"""Custom images: so much a GB that they hold.

https://cloud.google.com/compute/disks-image-pricing
"""

from ..vocabulary import Line, attr, billed, derive, first, google, usage
from ._places import stored

STORAGE = usage("storage_gb", "GB that the image holds")
PLACE = first(derive(attr("storage_locations.0"))(stored), google.region)

image = google("Compute Engine")("Storage", "GiBy.mo", description="Storage Image").at(PLACE)
RESOURCE = billed("google_compute_image", Line("Storage", STORAGE, image))
