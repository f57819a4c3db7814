"""Firewalls: so much an hour by tier, in a network or in a hub, and so much a GB through them.

https://azure.microsoft.com/pricing/details/azure-firewall/
"""

from ..vocabulary import Line, attr, azure, billed, first, given, hours, usage

GB = usage("monthly_data_processed_gb", "GB through the firewall each month")
IN_HUB = given("virtual_hub").pick({True: "AZFW_Hub", False: "AZFW_VNet"})
PLACE = first(attr("sku_name"), IN_HUB)
TIER = attr("sku_tier", "Standard")
HUB = TIER.pick(Standard=" Secure Virtual Hub", otherwise=" Secured Virtual Hub")
SKU = TIER + PLACE.pick(AZFW_VNet="", AZFW_Hub=HUB) + ""

firewall = azure("Azure Firewall").where(skuName=SKU)
hour = firewall("Azure Firewall", "1 Hour", meterName=SKU + " Deployment")
gb = firewall("Azure Firewall", "1 GB", meterName=SKU + " Data Processed")
RESOURCE = billed("azurerm_firewall", Line("Firewall", hours, hour), Line("Data processed", GB, gb))
