"""Integration accounts of logic apps: so much a month by tier.

https://azure.microsoft.com/pricing/details/logic-apps/
"""

from ..vocabulary import Line, attr, azure, billed, by

SKU = attr("sku_name")

account = azure("Logic Apps")
unit = account("Logic Apps Integration Account", "1/Month", meterName=SKU + " Unit", skuName=SKU)
RESOURCE = billed(
    "azurerm_logic_app_integration_account", by(SKU, Free=(), otherwise=Line("Account", 1, unit))
)
