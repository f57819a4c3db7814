"""Environments of container apps: free, but for dedicated profiles, which cost so much an hour for
their management and for each vCPU and GiB of their machines.

https://azure.microsoft.com/pricing/details/container-apps/
Not expressed: profiles with GPUs.
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import Line, attr, azure, billed, derive, each, first, hours, span

LEAST = attr("minimum_count", 0)
MACHINES = span(LEAST, LEAST, first(attr("maximum_count"), LEAST)) * hours


@derive(attr("workload_profile", ()))
def managed(profiles: Sequence[Mapping[str, str]]) -> int:
    """The plan is managed where one of its profiles is dedicated."""
    return int(any(one["workload_profile_type"] != "Consumption" for one in profiles))


@derive(attr("workload_profile_type"))
def machine(kind: str) -> dict[str, int]:
    """D4 has 4 vCPUs with 4 GiB each, E8 has 8 with 8 GiB each; Consumption has no machines."""
    if kind == "Consumption":
        return {"cores": 0, "gib": 0}
    cores = int(kind[1:])
    return {"cores": cores, "gib": cores * {"D": 4, "E": 8}[kind[0]]}


apps = azure("Azure Container Apps").where(skuName="Dedicated")
plan = apps("Azure Container Apps", "1 Hour", meterName="Dedicated Plan Management")
vcpu = apps("Azure Container Apps", "1 Hour", meterName="Dedicated vCPU Usage")
gib = apps("Azure Container Apps", "1 Hour", meterName="Dedicated Memory Usage")
RESOURCE = billed(
    "azurerm_container_app_environment",
    Line("Plan management", managed * hours, plan),
    each(
        "workload_profile",
        Line("vCPUs", machine["cores"] * MACHINES, vcpu),
        Line("Memory", machine["gib"] * MACHINES, gib),
    ),
)
