"""Cloud Run functions (second generation): priced as Cloud Run, by the seconds of requests.

https://cloud.google.com/functions/pricing
"""

from decimal import Decimal

from ..vocabulary import attr, billed, block, derive, first, like
from ._run import cpus, gib

MEMORY = attr("service_config.available_memory", "256M")
FROM_MEMORY = [(128, "0.083"), (256, "0.167"), (512, "0.333"), (1_024, "0.583"), (2_048, "1")]
FROM_MEMORY += [(8_192, "2"), (16_384, "4"), (32_768, "8")]


def with_memory(memory: str) -> Decimal:
    """So much CPU comes with the memory, unless the code names it: a sixth with 256 MB."""
    mib = gib(memory) * 1_024
    return cpus(next(cpu for size, cpu in FROM_MEMORY if size >= mib))


CPU = first(attr("service_config.available_cpu"), derive(MEMORY)(with_memory))
LIMITS = block(limits=block(cpu="" + CPU, memory=MEMORY))
RESOURCE = billed(
    "google_cloudfunctions2_function",
    like(
        "google_cloud_run_v2_service",
        template=block(
            containers=block(resources=LIMITS),
            scaling=block(min_instance_count=attr("service_config.min_instance_count", 0)),
        ),
    ),
)
