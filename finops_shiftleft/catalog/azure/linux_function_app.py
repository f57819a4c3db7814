"""Function apps: by executions and GB-seconds where their plan is one of consumption.

https://azure.microsoft.com/pricing/details/functions/
A plan that is not in the code is taken to be one of consumption.
"""

from ..vocabulary import assume, billed, related
from ._functions import consumed

plan = related("service_plan_id", to="azurerm_service_plan")
ASSUMED = assume("Y1", "a plan of consumption")
SKU = plan.found.pick({True: plan.attr("sku_name"), False: ASSUMED})

RESOURCE = billed("azurerm_linux_function_app", consumed(SKU))
