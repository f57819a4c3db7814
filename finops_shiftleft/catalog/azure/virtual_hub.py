"""Hubs of a virtual WAN: so much an hour and so much a GB; those of the Basic kind are free.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage

GB = usage("monthly_data_processed_gb", "GB that the hub routes between networks each month")
ROUTERS = attr("virtual_router_auto_scale_min_capacity", 2).above(2)

wan = azure("Virtual WAN")
hub = wan("Virtual WAN", "1 Hour", skuName="Standard Hub", meterName="Standard Hub Unit")
gb = wan("Virtual WAN", "1 GB", skuName="Standard Hub", meterName="Standard Hub Data Processed")
router = wan("Virtual WAN", "1/Hour", meterName="Routing Infrastructure Unit")
standard = [
    Line("Hub", hours, hub),
    Line("Routing units above two", ROUTERS * hours, router),
    Line("Data processed", GB, gb),
]
RESOURCE = billed("azurerm_virtual_hub", by(attr("sku", "Standard"), Basic=(), Standard=standard))
