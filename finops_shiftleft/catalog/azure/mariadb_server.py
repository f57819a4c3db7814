"""MariaDB single servers: vCores by the hour and tier, and so much a GB of storage and backups.

https://azure.microsoft.com/pricing/details/mariadb/
Not expressed: reservations.
"""

from ..vocabulary import billed
from ._single_servers import single_server

RESOURCE = billed("azurerm_mariadb_server", *single_server("MariaDB"))
