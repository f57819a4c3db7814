"""Alerts on logs: so much a month by how often the query runs.

https://azure.microsoft.com/pricing/details/monitor/
"""

from ..vocabulary import Expr, Line, attr, azure, derive

ON = attr("enabled", True).pick({True: 1, False: 0})


def steps(minutes: float) -> int:
    """A query is billed at 1, 5, 10 or 15 minutes, whichever is the next that is not longer."""
    return max(step for step in (1, 5, 10, 15) if step <= minutes)


def watched(minutes: Expr) -> Line:
    """The month of a query that runs every so many minutes."""
    often = derive(minutes)(steps)
    meter = "Alerts System Log Monitored at " + often + " Minute Frequency"
    row = azure("Azure Monitor")("Azure Monitor", "1/Month", skuName="Alerts", meterName=meter)
    return Line("Log query", ON, row)
