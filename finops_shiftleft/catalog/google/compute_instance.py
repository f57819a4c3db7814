"""Compute Engine instances: so much an hour by machine type, or by vCPU and GB for a custom one;
GPUs, local SSDs, licences, the external address and the boot disk besides.

https://cloud.google.com/compute/all-pricing
Sustained use is counted as fewer hours at the full price. What runs on sole-tenant nodes costs what
the nodes cost. Not expressed: committed use, flex-start, confidential VMs, virtual workstations.
"""

from ..vocabulary import attr, billed, by, each, first, given, within
from ._licences import image_gib
from ._machines import disk, local_ssd, machine

IMAGE = attr("boot_disk.initialize_params.image", "")
NEW = "initialize_params"
SIZE = first(attr(f"{NEW}.size"), image_gib(attr(f"{NEW}.image", "")))
made = disk(SIZE, f"{NEW}.type", f"{NEW}.provisioned_iops", f"{NEW}.provisioned_throughput")

RESOURCE = billed(
    "google_compute_instance",
    *machine(IMAGE),
    within("boot_disk", by(given("source"), {True: (), False: made})),
    each("scratch_disk", local_ssd(attr("size", 375))),
)
