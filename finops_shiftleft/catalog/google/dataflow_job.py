"""Dataflow jobs: vCPUs, memory and disks of their workers, by the hour.

https://cloud.google.com/dataflow/pricing
Batch and streaming have prices of their own; a job is taken to be batch. Not expressed: shuffle,
the streaming engine, Prime.
"""

from decimal import Decimal

from ..vocabulary import Line, attr, billed, derive, google, starts, usage
from ._machine_types import vcpus

HOURS = usage("worker_hrs", "hours of all workers each month")
STREAMING = usage("streaming", "1 where the job is streaming", 0)
TYPE = attr("machine_type", "n1-standard-1").after("/")
KIND = STREAMING.pick({0: "Batch", 1: "Streaming"})
DISK = STREAMING.pick({0: 250, 1: 400})
GIB_A_VCPU = {
    "n1-standard": "3.75",
    "n1-highmem": "6.5",
    "n1-highcpu": "0.9",
    "highmem": "8",
    "highcpu": "1",
}


@derive(TYPE)
def gib(kind: str) -> Decimal:
    """n1-standard-4 has 15 GB, n2-highmem-4 has 32: so much for each vCPU."""
    family, shape = kind.split("-")[:2]
    each = GIB_A_VCPU.get(f"{family}-{shape}", GIB_A_VCPU.get(shape, "4"))
    return vcpus(kind) * Decimal(each)


dataflow = google("Cloud Dataflow")
cpu = dataflow("Compute", "h", description=starts("vCPU Time " + KIND))
ram = dataflow("Compute", "GiBy.h", description=starts("RAM Time"))
disk = dataflow("Compute", "GiBy.h", description=starts("Local Disk Time PD Standard"))
RESOURCE = billed(
    "google_dataflow_job",
    Line("vCPU", HOURS * derive(TYPE)(vcpus), cpu),
    Line("Memory", HOURS * gib, ram),
    Line("Disk", HOURS * DISK, disk),
)
