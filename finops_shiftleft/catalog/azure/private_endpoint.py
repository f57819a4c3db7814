"""Private endpoints: so much an hour, and so much a GB in and out, which is cheaper from 1 PB on.

https://azure.microsoft.com/pricing/details/private-link/
"""

from ..vocabulary import Line, azure, billed, hours, usage

IN = usage("monthly_inbound_data_processed_gb", "GB into the endpoint each month")
OUT = usage("monthly_outbound_data_processed_gb", "GB out of the endpoint each month")

link = azure("Virtual Network").where(skuName="Standard")
product = "Virtual Network Private Link"
hour = link(product, "1 Hour", meterName="Standard Private Endpoint").at("Global")
inward = link(product, "1 GB", meterName="Standard Data Processed - Ingress").at("Global")
outward = link(product, "1 GB", meterName="Standard Data Processed - Egress").at("Global")
RESOURCE = billed(
    "azurerm_private_endpoint",
    Line("Endpoint", hours, hour),
    Line("Data in", IN, inward),
    Line("Data out", OUT, outward),
)
