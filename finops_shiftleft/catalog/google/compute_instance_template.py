"""Templates of instances: free themselves; what groups make of them is billed as an instance is.

https://cloud.google.com/compute/all-pricing
"""

from ..vocabulary import attr, by, each, first, given, through
from ._licences import image_gib
from ._machines import disk, local_ssd, machine

IMAGE = attr("disk.source_image", "")
SIZE = first(attr("disk_size_gb"), image_gib(attr("source_image", "")))
made = disk(SIZE, "disk_type", "provisioned_iops", "provisioned_throughput")
kinds = by(
    attr("type", "PERSISTENT"),
    PERSISTENT=by(given("source"), {True: (), False: made}),
    SCRATCH=local_ssd(attr("disk_size_gb", 375)),
)

RESOURCE = through("google_compute_instance_template", *machine(IMAGE), each("disk", kinds))
