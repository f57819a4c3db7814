"""Public addresses: so much an hour by kind, whether in use or not; those of IPv6 are free.

https://azure.microsoft.com/pricing/details/ip-addresses/
One out of a prefix is billed with the prefix. A dynamic one is Basic: Standard ones are static
(https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses), so code without
a sku that asks for one was written when Basic was the provider's default.
"""

from ..vocabulary import Line, attr, azure, billed, first, given, hours

HOW = attr("allocation_method", "Static")
TIER, SKU = (
    attr("sku_tier", "Regional"),
    first(attr("sku"), HOW.pick(Dynamic="Basic", Static="Standard")),
)
KIND = TIER.pick(Global="Global", Regional=SKU)
USED = attr("ip_version", "IPv4").pick(IPv4=hours, IPv6=0)
PAID = given("public_ip_prefix_id").pick({True: 0, False: USED})
METER = KIND + " IPv4 " + HOW + " Public IP"

address = azure("Virtual Network")("IP Addresses", "1 Hour", skuName=KIND, meterName=METER)
RESOURCE = billed("azurerm_public_ip", Line("Address", PAID, address))
