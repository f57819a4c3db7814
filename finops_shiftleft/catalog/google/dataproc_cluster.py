"""Dataproc clusters: instances of Compute Engine with their disks, and so much a vCPU-hour more.

https://cloud.google.com/dataproc/pricing
Secondary workers are taken to be spot machines, as they are by default. Not expressed: GPUs, local
SSDs, clusters on GKE.
"""

from decimal import Decimal

from ..vocabulary import Expr, Line, Part, attr, billed, block, derive, google, group, like, times
from ..vocabulary import usage
from ._machine_types import vcpus

CONFIG = "cluster_config"
RUN = usage("monthly_hrs", "hours that the cluster runs each month", 730)
USUAL = "n1-standard-4"


def kind(name: str) -> Expr:
    return attr(f"{CONFIG}.{name}.machine_type", USUAL).after("/")


MASTERS = attr(f"{CONFIG}.master_config.num_instances", 1)
WORKERS = attr(f"{CONFIG}.worker_config.num_instances", 2)
SPARE = attr(f"{CONFIG}.preemptible_worker_config.num_instances", 0)


def nodes(name: str, config: str, count: Expr, size: str, market: str = "STANDARD") -> Part:
    """So many machines of a role, each with a disk of 500 GB unless the code says otherwise."""
    disk = f"{CONFIG}.{config}.disk_config"
    boot = block(
        size=attr(f"{disk}.boot_disk_size_gb", 500),
        type=attr(f"{disk}.boot_disk_type", "pd-standard"),
    )
    machine = like(
        "google_compute_instance",
        machine_type=kind(size),
        scheduling=block(provisioning_model=market),
        boot_disk=block(initialize_params=boot),
    )
    return group(name, times(count, machine))


@derive(MASTERS, kind("master_config"), WORKERS, kind("worker_config"), SPARE)
def cores(masters: int, master: str, workers: int, worker: str, spare: int) -> Decimal:
    """The fee is for every vCPU of the cluster; secondary workers are as the primary ones."""
    return Decimal(masters * vcpus(master) + (workers + spare) * vcpus(worker))


WORDS = "Licensing Fee for Google Cloud Dataproc (CPU cost)"
fee = google("Cloud Dataproc")("ApplicationServices", "h", description=WORDS)
RESOURCE = billed(
    "google_dataproc_cluster",
    Line("Dataproc", cores * RUN, fee),
    nodes("master", "master_config", MASTERS, "master_config"),
    nodes("worker", "worker_config", WORKERS, "worker_config"),
    nodes("secondary_worker", "preemptible_worker_config", SPARE, "worker_config", "SPOT"),
)
