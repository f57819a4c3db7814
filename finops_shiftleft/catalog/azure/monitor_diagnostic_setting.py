"""Diagnostic settings: by the GB of platform logs that are sent on, at the price of where they go.

https://azure.microsoft.com/pricing/details/monitor/
Logs that go to a workspace are billed there besides. Where they go to event hubs only, the region
is not known.
"""

from ..vocabulary import Line, azure, billed, related, usage

GOALS = ("azurerm_storage_account", "azurerm_log_analytics_workspace")
goal = related("storage_account_id", "log_analytics_workspace_id", to=GOALS)
GB = usage("monthly_platform_log_gb", "GB of platform logs sent to storage or event hubs")

monitor = azure("Azure Monitor")
processed = monitor("Azure Monitor", "1 GB", meterName="Platform Logs Data Processed")
here = processed.at(goal.read(azure.region))
RESOURCE = billed("azurerm_monitor_diagnostic_setting", Line("Platform logs", GB, here))
