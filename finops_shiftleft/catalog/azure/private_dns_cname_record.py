"""CNAME records of private zones: by the million queries.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import billed
from ._dns import queries

RESOURCE = billed("azurerm_private_dns_cname_record", queries("Private"))
