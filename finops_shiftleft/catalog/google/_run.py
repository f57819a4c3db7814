"""What Cloud Run bills: CPU and memory by the second, and requests.

https://cloud.google.com/run/pricing
"""

import math
import re
from decimal import Decimal

from ...model import HOURS_A_MONTH, Value
from ..vocabulary import Expr, Line, Part, Sku, assume, by, derive, first, google, usage

TIER_2 = frozenset(
    [
        "africa-south1",
        "asia-east2",
        "asia-northeast3",
        "asia-south1",
        "asia-south2",
        "asia-southeast1",
        "asia-southeast2",
        "australia-southeast1",
        "australia-southeast2",
        "europe-central2",
        "europe-west10",
        "europe-west12",
        "europe-west2",
        "europe-west3",
        "europe-west6",
        "me-central1",
        "me-central2",
        "northamerica-northeast1",
        "northamerica-northeast2",
        "southamerica-east1",
        "southamerica-west1",
        "us-west2",
        "us-west3",
        "us-west4",
    ]
)
UNITS = {"": Decimal(1), "k": Decimal(1_000), "K": Decimal(1_000)}
UNITS |= {unit: Decimal(1_000) ** n for n, unit in enumerate("MGT", 2)}
UNITS |= {f"{unit}i": Decimal(1_024) ** n for n, unit in enumerate("KMGT", 1)}
BY_REQUEST = " (Request-based billing)"
BY_INSTANCE = " (Instance-based billing)"
MONTH = int(HOURS_A_MONTH * 3_600)

REQUESTS = usage("monthly_requests", "requests each month")
DURATION = usage("average_request_duration_ms", "milliseconds that a request takes on average")
TOGETHER = usage("concurrent_requests_per_instance", "requests that an instance serves at once", 1)
INSTANCE_HOURS = usage("instance_hrs", "hours of all instances each month")

run = google("Cloud Run")


def tiered(region: str) -> str:
    """The regions of tier 2 cost more than those of tier 1, and have rows of their own."""
    return "Tier 2" if region in TIER_2 else "Tier 1"


TIER = derive(google.region)(tiered)
# The list has two spaces behind the CPU's tier 2 and one behind the memory's.
CPU_TIER = TIER.pick({"Tier 1": "", "Tier 2": " Tier 2 "})
TIER_WORDS = TIER.pick({"Tier 1": "", "Tier 2": " Tier 2"})


def second(unit: str, words: Expr | str) -> Sku:
    return run("ApplicationServices", unit, description=words)


def cpus(text: str) -> Decimal:
    """1000m are one vCPU, as 1 is."""
    return Decimal(text[:-1]) / 1_000 if text.endswith("m") else Decimal(text)


def gib(text: str) -> Decimal:
    """512Mi are half a GiB; 512M are 512 million bytes, as Kubernetes writes it."""
    found = re.fullmatch(r"([\d.]++)([kKMGT]i?)?B?", text.strip())
    if not found:
        raise ValueError(text)
    return Decimal(found[1]) * UNITS[found[2] or ""] / 1_024**3


def limits(containers: Value, name: str) -> list[str]:
    """What each container is limited to; the provider's default where it is silent."""
    usual = {"cpu": "1000m", "memory": "512Mi"}[name]
    found = []
    for container in containers or [{}]:
        resources = container.get("resources") or [{}]
        block = resources[0] if isinstance(resources, list) else resources
        limits = block.get("limits") or {}
        limits = limits[0] if isinstance(limits, list) else limits
        found.append(str(limits.get(name) or usual))
    return found


def cpu_of(containers: Value) -> Decimal:
    """The vCPUs of all containers of an instance; one each where the code is silent."""
    return sum((cpus(text) for text in limits(containers, "cpu")), Decimal(0))


def gib_of(containers: Value) -> Decimal:
    """The GiB of all containers of an instance; half a GiB each where the code is silent."""
    return sum((gib(text) for text in limits(containers, "memory")), Decimal(0))


@derive(REQUESTS, DURATION, TOGETHER)
def active(requests: float, milliseconds: float, together: float) -> Decimal:
    """Seconds in which instances serve: each request is rounded up to 100 ms, and requests that an
    instance serves at once share its seconds."""
    tenths = math.ceil(Decimal(milliseconds) / 100)
    return Decimal(requests) * tenths / 10 / Decimal(together)


def services(cpu: Expr, memory: Expr, throttled: Expr, least: Expr) -> list[Part]:
    """A service is billed for its requests' seconds, or, with its CPU always allocated, for the
    seconds of its instances."""
    ready = least.pick({0: 0}, otherwise=idle(least))
    always = first(INSTANCE_HOURS * 3_600, least.pick({0: INSTANCE_HOURS}, otherwise=least * MONTH))
    request = run("ApplicationServices", "count", description="Requests").at("global")
    held = second("GiBy.s", "Services Memory" + TIER_WORDS + BY_INSTANCE)
    ram = second("GiBy.s", "Services Memory" + TIER_WORDS + BY_REQUEST)
    spare = "Services Min Instance CPU" + TIER_WORDS + BY_REQUEST
    by_request = [
        Line("CPU", active * cpu, second("s", "Services CPU" + CPU_TIER + BY_REQUEST)),
        Line("Memory", active * memory, ram),
        Line("Idle CPU", ready * cpu, second("s", spare)),
        Line("Idle memory", ready * memory, ram),
        Line("Requests", REQUESTS, request),
    ]
    by_instance = [
        Line("CPU", always * cpu, second("s", "Services CPU" + TIER_WORDS + BY_INSTANCE)),
        Line("Memory", always * memory, held),
    ]
    return [by(throttled, {True: by_request, False: by_instance})]


def idle(least: Expr) -> Expr:
    """Seconds that the instances kept ready idle."""
    return derive(least, first(active, assume(0, "no requests: instances kept ready idle")))(spare)


def spare(least: float, seconds: float) -> Decimal:
    """Instances that are kept ready idle whenever they serve nothing."""
    return max(Decimal(least) * MONTH - Decimal(seconds), Decimal(0))
