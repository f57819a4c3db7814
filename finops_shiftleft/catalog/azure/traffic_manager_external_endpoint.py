"""Endpoints outside Azure behind a Traffic Manager: a month of health checks, fast ones for more.

https://azure.microsoft.com/pricing/details/traffic-manager/
"""

from ..vocabulary import billed
from ._endpoints import checks

RESOURCE = billed("azurerm_traffic_manager_external_endpoint", *checks("Non-Azure"))
