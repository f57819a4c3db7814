"""Notebook instances of the older kind: the machine, its disks, and a fee for managing it.

https://cloud.google.com/vertex-ai/pricing#notebooks
"""

from ..vocabulary import attr, billed, group, like
from ._notebooks import DISKS, accelerator, notebook

TYPE, GPU = attr("machine_type").after("/"), "accelerator_config"
PLAIN = {**DISKS, "DISK_TYPE_UNSPECIFIED": "pd-standard"}
BOOT = attr("boot_disk_type", "PD_STANDARD").pick(
    DISK_TYPE_UNSPECIFIED="PD_STANDARD", otherwise=attr("boot_disk_type", "PD_STANDARD")
)
GPUS = accelerator(GPU, attr(f"{GPU}.type"), attr(f"{GPU}.core_count", 1))

RESOURCE = billed(
    "google_notebooks_instance",
    *notebook(TYPE, attr("boot_disk_size_gb", 100), BOOT, attr("no_public_ip", False), GPUS),
    group(
        "data_disk",
        like(
            "google_compute_disk",
            size=attr("data_disk_size_gb", 100),
            type=attr("data_disk_type", "PD_STANDARD").pick(PLAIN),
        ),
    ),
)
