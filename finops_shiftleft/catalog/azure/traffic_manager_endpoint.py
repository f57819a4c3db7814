"""Endpoints of a Traffic Manager in one type, which was parted by where they are in 2022.

https://azure.microsoft.com/pricing/details/traffic-manager/
"""

from ..vocabulary import attr, billed, by
from ._endpoints import checks

RESOURCE = billed(
    "azurerm_traffic_manager_endpoint",
    by(
        attr("type"),
        azureEndpoints=checks("Azure"),
        nestedEndpoints=checks("Azure"),
        externalEndpoints=checks("Non-Azure"),
    ),
)
