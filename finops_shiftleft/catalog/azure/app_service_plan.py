"""App Service plans of the older kind, which are priced as azurerm_service_plan is.

https://azure.microsoft.com/pricing/details/app-service/windows/
"""

from ..vocabulary import attr, billed, first, like

LINUX = attr("reserved", False).pick({True: "Linux", False: None})
KIND = attr("kind", "Windows").pick(Linux="Linux", linux="Linux", otherwise="Windows")

RESOURCE = billed(
    "azurerm_app_service_plan",
    like(
        "azurerm_service_plan",
        sku_name=attr("sku.size"),
        worker_count=attr("sku.capacity", 1),
        os_type=first(LINUX, KIND),
    ),
)
