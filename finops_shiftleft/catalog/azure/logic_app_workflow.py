"""Workflows of logic apps that are paid by what they do: actions and calls of connectors.

https://azure.microsoft.com/pricing/details/logic-apps/
"""

from ..vocabulary import Line, azure, billed, usage

ACTIONS = usage("monthly_built_in_actions", "built-in actions each month")
STANDARD = usage("monthly_standard_connector_calls", "calls of standard connectors each month")
ENTERPRISE = usage("monthly_enterprise_connector_calls", "calls of enterprise connectors")

logic = azure("Logic Apps").where(skuName="Consumption")
action = logic("Logic Apps", "1", meterName="Consumption Built-in Actions")
standard = logic("Logic Apps", "1", meterName="Consumption Standard Connector Actions")
enterprise = logic("Logic Apps", "1", meterName="Consumption Enterprise Connector Actions")
RESOURCE = billed(
    "azurerm_logic_app_workflow",
    Line("Built-in actions", ACTIONS, action),
    Line("Standard connectors", STANDARD, standard),
    Line("Enterprise connectors", ENTERPRISE, enterprise),
)
