"""Managed Grafana: an instance by the hour, zones by the hour, and users by the month.

https://azure.microsoft.com/pricing/details/managed-grafana/
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage

ZONES = attr("zone_redundancy_enabled", False).pick({True: hours, False: 0})
USERS = usage("monthly_active_users", "users that sign in each month")

grafana = azure("Azure Grafana Service").where(skuName="Standard")
instance = grafana("Azure Managed Grafana", "1/Hour", meterName="Standard Instance")
zones = grafana("Azure Managed Grafana", "1/Hour", meterName="Standard Zone Redundancy")
user = grafana("Azure Managed Grafana", "1/Month", meterName="Standard Active User")
paid = [
    Line("Instance", hours, instance),
    Line("Zone redundancy", ZONES, zones),
    Line("Active users", USERS, user),
]
RESOURCE = billed(
    "azurerm_dashboard_grafana", by(attr("sku", "Standard"), Essential=(), Standard=paid)
)
