"""Cloud Functions of the first generation: CPU and memory by the 100 ms, and invocations.

https://cloud.google.com/functions/pricing-1stgen
The monthly allowances of CPU and memory belong to the billing account and are not deducted. Not
expressed: instances that are kept ready.
"""

import math
from decimal import Decimal

from ..vocabulary import Line, attr, billed, derive, google, starts, usage
from ._run import TIER_WORDS

GHZ = {128: 0.2, 256: 0.4, 512: 0.8, 1024: 1.4, 2048: 2.4, 4096: 4.8, 8192: 4.8}
CALLS = usage("monthly_function_invocations", "invocations each month")
DURATION = usage("request_duration_ms", "milliseconds that an invocation takes on average")
OUT = usage("monthly_outbound_data_gb", "GB out each month")
MIB = attr("available_memory_mb", 256)


@derive(CALLS, DURATION)
def seconds(calls: float, milliseconds: float) -> Decimal:
    """Every invocation is rounded up to 100 ms."""
    return Decimal(calls) * math.ceil(Decimal(milliseconds) / 100) / 10


@derive(MIB)
def ghz(mib: int) -> Decimal:
    """So much CPU comes with the memory: 400 MHz with 256 MB; sizes between get the next."""
    return Decimal(str(next(speed for size, speed in GHZ.items() if size >= mib)))


NAME, FIRST = "Cloud Run functions (1st Gen)", google("Cloud Run Functions")
BY_REQUEST = " (Request-based billing)"
cpu = FIRST("ApplicationServices", "s", description=f"{NAME} CPU" + TIER_WORDS + BY_REQUEST)
ram = FIRST("ApplicationServices", "GiBy.s", description=f"{NAME} Memory" + TIER_WORDS + BY_REQUEST)
call = FIRST("ApplicationServices", "count", description=f"{NAME} Invocations").at("global")
out = FIRST("ApplicationServices", "GiBy", description=starts(f"{NAME} Network Data Transfer Out"))
RESOURCE = billed(
    "google_cloudfunctions_function",
    Line("CPU", seconds * ghz, cpu),
    Line("Memory", seconds * (MIB / 1_024), ram),
    Line("Invocations", CALLS, call),
    Line("Data out", OUT, out),
)
