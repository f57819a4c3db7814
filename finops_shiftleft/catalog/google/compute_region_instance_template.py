"""Regional templates of instances: as those of all regions.

https://cloud.google.com/compute/all-pricing
"""

from ..vocabulary import like, through

RESOURCE = through(
    "google_compute_region_instance_template", like("google_compute_instance_template")
)
