"""Front doors of the older kind: so much an hour with up to five routing rules, more for each
further rule, and each GB by the zone of the clients.

https://azure.microsoft.com/pricing/details/frontdoor/
Not expressed: domains above a hundred.
"""

from ..vocabulary import Line, azure, billed, count, group, hours, usage

RULES = count("routing_rule")
KEY = "monthly_outbound_data_transfer_gb"
ZONES = {
    "us_gov": "US Gov Zone 1",
    "north_america_europe_africa": "Zone 1",
    "asia_pacific": "Zone 2",
    "south_america": "Zone 3",
    "australia": "Zone 4",
    "india": "Zone 5",
}
IN = usage("monthly_inbound_data_transfer_gb", "GB to origins each month")

door = azure("Azure Front Door Service").where(skuName="Standard")
product = "Azure Front Door Service"
included = door(product, "1/Hour", meterName="Standard Included Routing Rules").at("Zone 1")
further = door(product, "1/Hour", meterName="Standard Overage Routing Rules").at("Zone 1")
out = door(product, "1 GB", meterName="Standard Data Transfer Out")
inward = door(product, "1 GB", meterName="Standard Data Transfer In").at("Zone 1")
RESOURCE = billed(
    "azurerm_frontdoor",
    Line("Routing rules", RULES.up_to(1) * hours, included),
    Line("Further routing rules", RULES.above(5) * hours, further),
    group(
        "Data out",
        *(
            Line(name, usage(f"{KEY}.{name}", f"GB to clients in {name} each month"), out.at(zone))
            for name, zone in ZONES.items()
        ),
    ),
    Line("Data in", IN, inward),
)
