"""App Configuration: so much a day by tier for the store and each replica, and for requests.

https://azure.microsoft.com/pricing/details/app-configuration/
"""

from ..vocabulary import Line, attr, azure, billed, by, days, each, first, outer, usage

SKU = attr("sku", "free")
NAME = SKU.pick(developer="Developer", standard="Standard", premium="Premium")
MORE = usage("monthly_additional_requests", "requests above what each day includes")

store, here = azure("App Configuration"), first(azure.region)  # of the replica
instance = store(
    "App Configuration", "1/Day", skuName=outer(NAME), meterName=outer(NAME) + " Instance"
)
requests = store("App Configuration", "10K", skuName=NAME, meterName=NAME + " Overage Operations")
paid = [
    Line("Store", days, instance),
    each("replica", Line("Store", days, instance.at(here))),
    Line("Additional requests", MORE, requests),
]
RESOURCE = billed("azurerm_app_configuration", by(SKU, free=(), otherwise=paid))
