"""Bastion hosts: so much an hour with two instances, more for each further, and for data out.

https://azure.microsoft.com/pricing/details/azure-bastion/
The Developer kind is free.
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage

OUT = usage("monthly_outbound_data_gb", "GB from the host to the internet each month")
SKU, MORE = attr("sku", "Basic"), attr("scale_units", 2).above(2)

bastion = azure("Azure Bastion").where(skuName=SKU)
hour = bastion("Azure Bastion", "1 Hour", meterName=SKU + " Gateway")
more = bastion("Azure Bastion", "1 Hour", meterName=SKU + " Additional Gateway")
gb = bastion("Azure Bastion", "1 GB", meterName=SKU + " Data Transfer Out")
paid = [
    Line("Host", hours, hour),
    Line("Further instances", MORE * hours, more),
    Line("Data out", OUT, gb),
]
RESOURCE = billed("azurerm_bastion_host", by(SKU, Developer=(), otherwise=paid))
