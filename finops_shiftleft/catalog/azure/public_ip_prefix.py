"""Prefixes of public addresses: so much an hour for each address in them, in use or not.

https://azure.microsoft.com/pricing/details/ip-addresses/
"""

from ..vocabulary import Line, attr, azure, billed, derive, hours


@derive(attr("prefix_length", 28), attr("ip_version", "IPv4"))
def addresses(length: int, version: str) -> int:
    """A prefix of 28 bits has 16 addresses; those of IPv6 are free."""
    return 2 ** (32 - length) if version == "IPv4" else 0


TIER = attr("sku_tier", "Regional")
SKU = TIER.pick(Regional="Standard", Global="Global")
METER = TIER.pick(Regional="Standard Static IP Addresses", Global="Global Static Public IP")

ip = azure("Virtual Network")("Public IP Prefix", "1 Hour", skuName=SKU, meterName=METER)
RESOURCE = billed("azurerm_public_ip_prefix", Line("Addresses", addresses * hours, ip))
