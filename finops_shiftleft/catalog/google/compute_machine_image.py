"""Machine images: so much a GB that they hold.

https://cloud.google.com/compute/disks-image-pricing
"""

from ..vocabulary import Line, billed, google, usage

STORAGE = usage("storage_gb", "GB that the machine image holds")

held = google("Compute Engine")("Storage", "GiBy.mo", description="Storage Machine Image")
RESOURCE = billed("google_compute_machine_image", Line("Storage", STORAGE, held))
