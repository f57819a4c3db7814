"""PTR records: by the million queries.

https://azure.microsoft.com/pricing/details/dns/
"""

from ..vocabulary import billed
from ._dns import queries

RESOURCE = billed("azurerm_dns_ptr_record", queries("Public"))
