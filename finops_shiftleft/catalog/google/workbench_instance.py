"""Workbench instances: the machine, its disks, and a fee for managing it.

https://cloud.google.com/vertex-ai/pricing#notebooks
"""

from ..vocabulary import assume, attr, billed, first, like, within
from ._notebooks import DISKS, accelerator, notebook

SETUP, GPU = "gce_setup", "gce_setup.accelerator_configs"
BALANCED = assume("PD_BALANCED", "PD_BALANCED: no disk_type is set")
MACHINE = first(attr(f"{SETUP}.machine_type"), assume("e2-standard-4", "e2-standard-4"))
GPUS = accelerator(GPU, attr(f"{GPU}.type"), attr(f"{GPU}.core_count", 1))

RESOURCE = billed(
    "google_workbench_instance",
    *notebook(
        MACHINE,
        attr(f"{SETUP}.boot_disk.disk_size_gb", 150),
        first(attr(f"{SETUP}.boot_disk.disk_type"), BALANCED),
        attr(f"{SETUP}.disable_public_ip", False),
        GPUS,
    ),
    within(
        SETUP,
        within(
            "data_disks",
            like(
                "google_compute_disk",
                size=attr("disk_size_gb", 100),
                type=first(attr("disk_type"), BALANCED).pick(DISKS),
            ),
        ),
    ),
)
