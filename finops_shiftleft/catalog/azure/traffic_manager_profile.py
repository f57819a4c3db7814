"""Traffic Manager: by the million DNS queries, and data points of Traffic View where it is on.

https://azure.microsoft.com/pricing/details/traffic-manager/
"""

from ..vocabulary import Line, attr, azure, billed, usage

QUERIES = usage("monthly_dns_queries", "DNS queries each month")
POINTS = usage("monthly_traffic_view_data_points", "data points that Traffic View takes each month")
VIEWED = attr("traffic_view_enabled", False).pick({True: POINTS, False: 0})

tm = azure("Traffic Manager")
query = tm("Traffic Manager", "1M", meterName="DNS Queries").at("Global")
point = tm("Traffic Manager", "1M", meterName="Traffic View Data Points Processed").at("Global")
RESOURCE = billed(
    "azurerm_traffic_manager_profile",
    Line("DNS queries", QUERIES, query),
    Line("Traffic View", VIEWED, point),
)
