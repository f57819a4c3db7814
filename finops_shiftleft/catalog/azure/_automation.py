"""What automation costs: minutes of jobs, hours of watchers, and nodes outside Azure.

https://azure.microsoft.com/pricing/details/automation/
"""

from ..vocabulary import Line, usage
from ._parents import part_of

NODES = usage("non_azure_config_node_count", "configured machines outside Azure")
WATCHING = usage("monthly_watcher_hrs", "hours that watchers run each month")
MINUTES = usage("monthly_job_run_mins", "minutes that jobs run each month")

azure = part_of("automation_account_name", "automation_account_id", to="azurerm_automation_account")
automation = azure("Automation")
node = automation("Configuration Management", "1/Month", meterName="Non-Azure Node")
watcher = automation("Process Automation", "1 Hour", meterName="Watcher")
minute = automation("Process Automation", "1 Minute", meterName="Basic Runtime")
nodes = Line("Configured machines outside Azure", NODES, node)
watchers = Line("Watchers", WATCHING, watcher)
jobs = Line("Jobs", MINUTES, minute)
