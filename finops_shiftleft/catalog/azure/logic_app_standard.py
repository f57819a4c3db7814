"""Logic apps on a plan: calls of connectors; the plan is on its own bill.

https://azure.microsoft.com/pricing/details/logic-apps/
"""

from ..vocabulary import Line, azure, billed, usage

STANDARD = usage("monthly_standard_connector_calls", "calls of standard connectors each month")
ENTERPRISE = usage("monthly_enterprise_connector_calls", "calls of enterprise connectors")

logic = azure("Logic Apps").where(skuName="Connectors")
standard = logic("Logic Apps", "1", meterName="Connectors Standard Connector Actions")
enterprise = logic("Logic Apps", "1", meterName="Connectors Enterprise Connector Actions")
RESOURCE = billed(
    "azurerm_logic_app_standard",
    Line("Standard connectors", STANDARD, standard),
    Line("Enterprise connectors", ENTERPRISE, enterprise),
)
