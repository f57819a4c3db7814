"""Alerts on logs: so much a month by how often the query runs.

https://azure.microsoft.com/pricing/details/monitor/
A dimension that parts the result into several series is not counted.
"""

from ..vocabulary import attr, billed, derive
from ._log_alerts import watched


@derive(attr("evaluation_frequency", "PT5M"))
def minutes(every: str) -> int:
    """PT15M is every 15 minutes, PT1H every hour, P1D every day."""
    if every == "P1D":
        return 1_440
    number, unit = int(every[2:-1]), every[-1]
    return number * {"M": 1, "H": 60}[unit]


RESOURCE = billed("azurerm_monitor_scheduled_query_rules_alert_v2", watched(minutes))
