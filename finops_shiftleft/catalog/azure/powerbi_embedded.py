"""Power BI Embedded: a capacity by its size and the hour.

https://azure.microsoft.com/pricing/details/power-bi-embedded/
"""

from ..vocabulary import Line, attr, azure, billed, usage

SIZE, RUN = attr("sku_name"), usage("monthly_hrs", "hours it is not paused each month", 730)

power_bi = azure("Power BI Embedded")
node = power_bi("Power BI Embedded", "1 Hour", skuName=SIZE, meterName=SIZE + " Node")
RESOURCE = billed("azurerm_powerbi_embedded", Line("Capacity", RUN, node))
