"""Forwarding rulesets of a private DNS resolver: so much a month.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import Line, azure, billed
from ._zones import ZONE

dns = azure("Azure DNS")
month = dns("Azure DNS", "1/Month", meterName="Private Resolver DNS Forwarding Ruleset").at(ZONE)
RESOURCE = billed("azurerm_private_dns_resolver_dns_forwarding_ruleset", Line("Ruleset", 1, month))
