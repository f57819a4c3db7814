"""Alerts on logs, of the older kind: so much a month by how often the query runs.

https://azure.microsoft.com/pricing/details/monitor/
"""

from ..vocabulary import attr, billed
from ._log_alerts import watched

RESOURCE = billed("azurerm_monitor_scheduled_query_rules_alert", watched(attr("frequency")))
