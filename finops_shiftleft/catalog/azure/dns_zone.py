"""Zones of DNS: so much a month. Their records are billed by queries.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import billed
from ._dns import zone

RESOURCE = billed("azurerm_dns_zone", zone("Public"))
