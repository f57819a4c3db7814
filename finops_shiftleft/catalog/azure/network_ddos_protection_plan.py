"""Plans against denial of service: so much an hour, with 100 addresses; each further one besides.

https://azure.microsoft.com/pricing/details/ddos-protection/
"""

from ..vocabulary import Line, azure, billed, hours, usage

MORE = usage("overage_amount", "protected public addresses above the 100 that are included")

ddos = azure("Azure DDOS Protection").where(skuName="Network Protection")
plan = ddos("Azure DDOS Protection", "1 Hour", meterName="Network Protection Plan")
address = ddos("Azure DDOS Protection", "1 Hour", meterName="Network Protection Resource")
RESOURCE = billed(
    "azurerm_network_ddos_protection_plan",
    Line("Plan", hours, plan),
    Line("Further addresses", MORE * hours, address),
)
