"""Web PubSub: units by the day, and traffic above 2 GB a unit and day.

https://azure.microsoft.com/pricing/details/web-pubsub/
"""

from ..vocabulary import Line, attr, azure, billed, by, days, usage

TIER, UNITS = attr("sku").before("_"), attr("capacity", 1)
MORE = usage("monthly_additional_traffic_gb", "GB of outbound messages above those")

pubsub = azure("Web PubSub").where(skuName=TIER)
unit = pubsub("Web PubSub", "1/Day", meterName=TIER + " Unit")
traffic = pubsub("Web PubSub", "1 GB", meterName=TIER + " Outbound Traffic")
paid = [Line("Units", UNITS * days, unit), Line("Additional traffic", MORE, traffic)]
RESOURCE = billed("azurerm_web_pubsub", by(TIER, Free=(), Standard=paid, Premium=paid))
