"""Function apps of the older kind: by executions and GB-seconds where their plan is dynamic.

https://azure.microsoft.com/pricing/details/functions/
A plan that is not in the code is taken to be one of consumption.
"""

from ..vocabulary import assume, billed, related
from ._functions import consumed

plan = related("app_service_plan_id", to="azurerm_app_service_plan")
ASSUMED = assume("Dynamic", "a plan of consumption")
SKU = plan.found.pick({True: plan.attr("sku.tier"), False: ASSUMED})

RESOURCE = billed("azurerm_function_app", consumed(SKU))
