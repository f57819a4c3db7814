"""Inbound endpoints of a private DNS resolver: so much a month.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import Line, azure, billed
from ._zones import ZONE

dns = azure("Azure DNS")
month = dns("Azure DNS", "1/Month", meterName="Private Resolver Inbound Endpoint").at(ZONE)
RESOURCE = billed("azurerm_private_dns_resolver_inbound_endpoint", Line("Endpoint", 1, month))
