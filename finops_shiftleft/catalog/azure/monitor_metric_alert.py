"""Alerts on metrics: so much a month for each series that is watched, more with a threshold that
is learned.

https://azure.microsoft.com/pricing/details/monitor/
A dimension that parts a metric into several series is not counted.
"""

from ..vocabulary import Line, attr, azure, billed, count

ON = attr("enabled", True).pick({True: 1, False: 0})
SCOPES = count("scopes")
SERIES = SCOPES * (count("criteria") + count("dynamic_criteria"))
LEARNED = SCOPES * count("dynamic_criteria")

alerts = azure("Azure Monitor").where(skuName="Alerts")
series = alerts("Azure Monitor", "1/Month", meterName="Alerts Metric Monitored")
learned = alerts("Azure Monitor", "1/Month", meterName="Alerts Dynamic Threshold")
RESOURCE = billed(
    "azurerm_monitor_metric_alert",
    Line("Metrics", ON * SERIES, series),
    Line("Dynamic thresholds", ON * LEARNED, learned),
)
