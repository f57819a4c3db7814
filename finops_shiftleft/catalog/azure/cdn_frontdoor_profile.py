"""Front Door profiles: so much a month by tier, requests, and each GB out to clients and in to
origins.

https://azure.microsoft.com/pricing/details/frontdoor/
Traffic is taken to be of zone 1: North America and Europe.
"""

from ..vocabulary import Line, attr, azure, billed, usage

TIER = attr("sku_name").before("_")
REQUESTS = usage("monthly_requests", "requests each month")
OUT = usage("monthly_outbound_data_transfer_gb", "GB from the edge to clients each month")
IN = usage("monthly_inbound_data_transfer_gb", "GB from the edge to origins each month")

door = azure("Azure Front Door Service").where(skuName=TIER)
fee = door("Azure Front Door", "1/Month", meterName=TIER + " Base Fees").at("Zone 1")
request = door("Azure Front Door", "10K", meterName=TIER + " Requests").at("Zone 1")
out = door("Azure Front Door", "1 GB", meterName=TIER + " Data Transfer Out").at("Zone 1")
inward = door("Azure Front Door", "1 GB", meterName=TIER + " Data Transfer In").at("Zone 1")
RESOURCE = billed(
    "azurerm_cdn_frontdoor_profile",
    Line("Profile", 1, fee),
    Line("Requests", REQUESTS, request),
    Line("Data out", OUT, out),
    Line("Data in", IN, inward),
)
