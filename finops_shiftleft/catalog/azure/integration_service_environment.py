"""Integration service environments: a base and scale units by the hour.

https://azure.microsoft.com/pricing/details/logic-apps/
"""

from ..vocabulary import Line, attr, azure, billed, derive, hours

SKU = attr("sku_name")
KIND = SKU.before("_").pick(Developer=" - Developer", Premium="")
UNITS = derive(SKU.after("_"))(int)
PRODUCT = "Logic Apps Integration Service Environment" + KIND

environment = azure("Logic Apps")
base = environment(PRODUCT, "1 Hour", meterName="Base Unit")
scale = environment(PRODUCT, "1 Hour", meterName="Scale Unit")
RESOURCE = billed(
    "azurerm_integration_service_environment",
    Line("Base unit", hours, base),
    Line("Scale units", UNITS * hours, scale),
)
