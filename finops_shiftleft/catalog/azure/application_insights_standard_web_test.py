"""Standard web tests: for each run, as often as set and from as many places.

https://azure.microsoft.com/pricing/details/monitor/
"""

from ..vocabulary import Line, attr, azure, billed, count, derive, hours


@derive(attr("frequency", 300), attr("enabled", True))
def an_hour(seconds: int, enabled: bool) -> float:
    """A test runs every so many seconds."""
    return 3_600 / seconds if enabled else 0


RUNS = an_hour * count("geo_locations") * hours

monitor = azure("Azure Monitor")
run = monitor("Azure Monitor", "1", meterName="Standard Web Test Execution")
RESOURCE = billed("azurerm_application_insights_standard_web_test", Line("Runs", RUNS, run))
