"""CDN endpoints: by the GB that is delivered, at the price of the profile's kind; with Microsoft's,
rules above five and the requests that they are applied to.

https://azure.microsoft.com/pricing/details/cdn/
All is taken to be delivered from the endpoint's own zone.
"""

from ..vocabulary import Line, attr, azure, billed, by, count, related, usage
from ._zones import ZONE

profile = related("profile_name", to="azurerm_cdn_profile")
SKU = profile.attr("sku")
MAKER, LEVEL = SKU.after("_"), SKU.before("_")
OUT = usage("monthly_outbound_gb", "GB delivered each month")
REQUESTS = usage("monthly_rules_engine_requests", "requests that rules are applied to")
DYNAMIC = {"DynamicSiteAcceleration": " Acceleration Data Transfer"}
METER = LEVEL + attr("optimization_type", "").pick(DYNAMIC, otherwise=" Data Transfer") + ""
RULES = count("delivery_rule") + count("global_delivery_rule")

cdn = azure("Content Delivery Network")
gb = cdn("Azure CDN from " + MAKER, "1 GB", skuName=LEVEL, meterName=METER).at(ZONE)
microsoft = "Azure CDN from Microsoft"
rule = cdn(microsoft, "1/Month", meterName="Standard Rule").at(ZONE)
request = cdn(microsoft, "1M/Month", meterName="Standard Requests").at(ZONE)
RESOURCE = billed(
    "azurerm_cdn_endpoint",
    Line("Data out", OUT, gb),
    by(
        MAKER,
        Microsoft=[
            Line("Rules", RULES, rule),
            Line("Requests with rules", REQUESTS, request),
        ],
        otherwise=(),
    ),
)
