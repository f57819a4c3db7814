"""Container apps: by the second of each vCPU and GiB that their replicas have, and by requests.

https://azure.microsoft.com/pricing/details/container-apps/
Replicas are taken to be active: idle ones cost less. What a subscription has for nothing is not
deducted. One with a dedicated profile is billed with its environment.
"""

from ..vocabulary import Line, attr, azure, billed, by, derive, each, first, hours, outer, usage
from ..vocabulary import within

PROFILE = attr("workload_profile_name", "Consumption")
RUN = usage("replicas", "replicas that run, on average")
LEAST = attr("template.min_replicas", 0)
SECONDS = outer(first(RUN, LEAST.pick({0: RUN}, otherwise=LEAST)) * hours * 3_600)
REQUESTS = usage("monthly_requests", "requests each month")


@derive(attr("memory"))
def gib(memory: str) -> float:
    """Memory is written as 0.5Gi."""
    return float(memory.removesuffix("Gi"))


apps = azure("Azure Container Apps").where(skuName="Standard")
vcpu = apps("Azure Container Apps", "1 Second", meterName="Standard vCPU Active Usage")
memory = apps("Azure Container Apps", "1 GiB Second", meterName="Standard Memory Active Usage")
request = apps("Azure Container Apps", "1M", meterName="Standard Requests")
container = each(
    "container",
    Line("vCPUs", attr("cpu") * SECONDS, vcpu),
    Line("Memory", gib * SECONDS, memory),
)
RESOURCE = billed(
    "azurerm_container_app",
    by(
        PROFILE,
        Consumption=[within("template", container), Line("Requests", REQUESTS, request)],
        otherwise=(),
    ),
)
