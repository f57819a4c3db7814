"""Static web apps: free, or so much a month for an app of the Standard plan.

https://azure.microsoft.com/pricing/details/app-service/static/
Not expressed: traffic above what is included.
"""

from ..vocabulary import Line, attr, azure, billed, by

app = azure("Azure App Service")("Static Web Apps", "1/Month", meterName="Standard App")
RESOURCE = billed(
    "azurerm_static_web_app",
    by(attr("sku_tier", "Free"), Free=(), Standard=Line("App", 1, app)),
)
