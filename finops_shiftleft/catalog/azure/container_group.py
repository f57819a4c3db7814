"""Container groups: so much an hour for each vCPU and GB of their containers, with Windows more.

https://azure.microsoft.com/pricing/details/container-instances/
Not expressed: GPUs, containers that run to an end and then stop, but for the usage key.
"""

from ..vocabulary import Line, attr, azure, billed, each, outer, usage

RUN = outer(usage("monthly_hrs", "hours it runs each month", 730))
CONFIDENTIAL = {"Confidential": "Confidential containers ACI"}
SKU = outer(attr("sku", "Standard").pick(CONFIDENTIAL, otherwise="Standard"))
BOUGHT = outer(attr("priority", "Regular").pick(Regular="on_demand", Spot="spot"))
WINDOWS = outer(attr("os_type").pick(Linux=0, Windows=3_600))  # its licence is by the second
CORES = attr("cpu") * RUN

aci = azure("Container Instances").where(skuName=SKU)
vcpu = aci("Container Instances", "1 Hour", meterName=SKU + " vCPU Duration").bought(BOUGHT)
gb = aci("Container Instances", "1 GB Hour", meterName=SKU + " Memory Duration").bought(BOUGHT)
licence = aci("Container Instances", "1 Second", meterName="Standard Windows Software Duration")
RESOURCE = billed(
    "azurerm_container_group",
    each(
        "container",
        Line("vCPUs", CORES, vcpu),
        Line("Memory", attr("memory") * RUN, gb),
        Line("Windows", WINDOWS * CORES, licence),
    ),
)
