"""SignalR: units by the day, and messages above a million a unit and day.

https://azure.microsoft.com/pricing/details/signalr-service/
"""

from ..vocabulary import Line, attr, azure, billed, by, days, usage

TIER = attr("sku.name").before("_")
UNITS, MORE = attr("sku.capacity"), usage("monthly_additional_messages", "messages above those")

signalr = azure("SignalR")
unit = signalr("SignalR", "1/Day", skuName=TIER, meterName=TIER + " Unit")
messages = signalr("SignalR", "1M", skuName=TIER, meterName=TIER + " Message")
paid = [Line("Units", UNITS * days, unit), Line("Additional messages", MORE, messages)]
RESOURCE = billed("azurerm_signalr_service", by(TIER, Free=(), Standard=paid, Premium=paid))
