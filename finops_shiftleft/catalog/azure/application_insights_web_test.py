"""Web tests of the older kind: by the month where they have several steps; pings are free.

https://azure.microsoft.com/pricing/details/monitor/
"""

from ..vocabulary import Line, attr, azure, billed, by

row = azure("Application Insights").where(skuName="Enterprise")
month = row("Application Insights", "1/Month", meterName="Multi-step Web Test")
RESOURCE = billed(
    "azurerm_application_insights_web_test",
    by(attr("kind"), ping=(), multistep=Line("Test", 1, month)),
)
