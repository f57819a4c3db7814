"""Dedicated clusters of Log Analytics: the day of a commitment, as a workspace has it.

https://azure.microsoft.com/pricing/details/monitor/
Not expressed: what comes in above the commitment.
"""

from ..vocabulary import attr, billed, like

RESOURCE = billed(
    "azurerm_log_analytics_cluster",
    like(
        "azurerm_log_analytics_workspace",
        sku="CapacityReservation",
        reservation_capacity_in_gb_per_day=attr("size_gb", 100),
    ),
)
