"""App Service plans: so much an hour for each worker by size; those of functions and workflows by
vCPU and GB; what is consumed is billed by the function apps.

https://azure.microsoft.com/pricing/details/app-service/windows/
https://azure.microsoft.com/pricing/details/functions/
Not expressed: reservations; workers that elastic plans add.
"""

from ..vocabulary import Line, attr, azure, billed, by, derive, hours
from ._plans import size

BOUGHT = derive(attr("sku_name"))(size)
WORKERS = attr("worker_count", 1) * hours
LINUX = attr("os_type", "Windows").pick(Linux=" - Linux", otherwise="")
SYSTEM = BOUGHT["shared"].pick({True: "", False: LINUX})
CORES = BOUGHT["cores"]

service = azure("Azure App Service")
product = "Azure App Service " + BOUGHT["tier"] + " Plan" + SYSTEM
worker = service(product, "1 Hour", skuName=BOUGHT["sku"])
functions = azure("Functions").where(skuName="Premium")
vcpu = functions("Premium Functions", "1 Hour", meterName="Premium vCPU Duration")
memory = functions("Premium Functions", "1 GiB Hour", meterName="Premium Memory Duration")
logic = azure("Logic Apps").where(skuName="Standard")
logic_vcpu = logic("Logic Apps", "1 Hour", meterName="Standard vCPU Duration")
logic_memory = logic("Logic Apps", "1 GiB Hour", meterName="Standard Memory Duration")


RESOURCE = billed(
    "azurerm_service_plan",
    by(
        BOUGHT["mode"],
        free=(),
        plan=Line("Workers", WORKERS, worker),
        functions=[
            Line("vCPUs", CORES * WORKERS, vcpu),
            Line("Memory", CORES * WORKERS * 7 / 2, memory),
        ],
        workflows=[
            Line("vCPUs", CORES * WORKERS, logic_vcpu),
            Line("Memory", CORES * WORKERS * 7 / 2, logic_memory),
        ],
    ),
)
