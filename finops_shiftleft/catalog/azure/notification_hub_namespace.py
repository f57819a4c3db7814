"""Notification hubs: a fee a month by tier, and pushes above the first ten million.

https://azure.microsoft.com/pricing/details/notification-hubs/
"""

from ..vocabulary import Line, attr, azure, billed, by, usage

SKU, PUSHES = attr("sku_name"), usage("monthly_pushes", "notifications sent each month")
ZONES = attr("zone_redundancy_enabled", False).pick({True: 1, False: 0})

hubs = azure("Notification Hubs")
unit = hubs("Notification Hubs", "1/Month", skuName=SKU, meterName=SKU + " Unit")
zones = hubs("Notification Hubs", "1/Month", meterName="Availability Zones Unit")
pushes = hubs("Notification Hubs", "1M", skuName=SKU, meterName=SKU + " Pushes")
paid = [
    Line("Namespace", 1, unit),
    Line("Zone redundancy", ZONES, zones),
    Line("Pushes", PUSHES, pushes),
]
RESOURCE = billed("azurerm_notification_hub_namespace", by(SKU, Free=(), Basic=paid, Standard=paid))
