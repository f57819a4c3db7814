"""Endpoints in Azure behind a Traffic Manager: a month of health checks, fast ones at an extra fee.

https://azure.microsoft.com/pricing/details/traffic-manager/
"""

from ..vocabulary import billed
from ._endpoints import checks

RESOURCE = billed("azurerm_traffic_manager_azure_endpoint", *checks("Azure"))
