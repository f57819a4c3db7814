"""Application gateways: by size and instance, or since v2 so much an hour and for the capacity that
is reserved or used.

https://azure.microsoft.com/pricing/details/application-gateway/
An instance of v2 reserves ten capacity units. Not expressed: reservations of web application
firewalls by a DDoS protection plan, CAPTCHA sessions.
"""

from ..vocabulary import Line, attr, azure, billed, by, first, given, hours, span, usage

NAME = attr("sku.name")
FIREWALL, SIZE = NAME.before("_"), NAME.after("_")
GB = usage("monthly_data_processed_gb", "GB through it each month")
USED = usage("monthly_v2_capacity_units", "capacity units times hours each month")
LEAST = attr("autoscale_configuration.min_capacity", 0)
MOST = first(attr("autoscale_configuration.max_capacity"), LEAST)
INSTANCES = given("autoscale_configuration").pick(
    {True: span(LEAST, LEAST, MOST), False: attr("sku.capacity")}
)
UNITS = first(USED, INSTANCES * 10 * hours)
V1 = FIREWALL.pick(Standard="Basic Application Gateway", WAF="WAF Application Gateway")
V2 = NAME.pick({"Basic": "Basic v2"}, Standard_v2="Standard v2", WAF_v2="WAF v2")
TIER = NAME.pick({"Basic": "Basic"}, otherwise="Standard")

gateway = azure("Application Gateway")
hour = gateway(V1, "1 Hour", meterName=SIZE + " Gateway")
gb = gateway("Basic Application Gateway", "1 GB", meterName=SIZE + " Data Processed")
fixed = gateway("Application Gateway " + V2, "1/Hour", meterName=TIER + " Fixed Cost")
unit = gateway("Application Gateway " + V2, "1/Hour", meterName=TIER + " Capacity Units")

v1 = [
    Line("Instances", attr("sku.capacity", 1) * hours, hour),
    Line("Data processed", GB, gb),
]
v2 = [Line("Gateway", hours, fixed), Line("Capacity units", UNITS, unit)]
RESOURCE = billed(
    "azurerm_application_gateway", by(NAME, Standard_v2=v2, WAF_v2=v2, Basic=v2, otherwise=v1)
)
