"""Flow logs: by the GB that is collected, and again by the GB where traffic analytics reads it.

https://azure.microsoft.com/pricing/details/network-watcher/
"""

from ..vocabulary import Line, attr, by, billed, given, related, usage
from ._parents import part_of

GB = usage("monthly_logs_collected_gb", "GB of flow logs each month")
group = related("target_resource_id", to="azurerm_network_security_group")
OLD = given("network_security_group_id").pick({True: True}, otherwise=group.found)
METER = OLD.pick({True: "Network Logs Collected", False: "VNet Flow Logs Collected"})
ANALYSED = attr("traffic_analytics.enabled", False).pick({True: GB, False: 0})
OFTEN = attr("traffic_analytics.interval_in_minutes", 60)
READ = OFTEN.pick({60: "", 10: " at 10-Minute Interval"})

place = part_of("network_watcher_name", to="azurerm_network_watcher")
watcher = place("Network Watcher").where(skuName="Standard")
logs = watcher("Network Watcher", "1 GB", meterName="Standard " + METER)
analytics = watcher(
    "Network Watcher", "1 GB", meterName="Standard Traffic Analytics Processing" + READ
)
RESOURCE = billed(
    "azurerm_network_watcher_flow_log",
    by(attr("enabled", True), {False: (), True: Line("Logs", GB, logs)}),
    Line("Traffic analytics", ANALYSED, analytics),
)
