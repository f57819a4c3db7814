"""NAT gateways: so much an hour, and so much a GB through them, in and out.

https://azure.microsoft.com/pricing/details/azure-nat-gateway/
"""

from ..vocabulary import Line, attr, azure, billed, hours, usage

PROCESSED = usage("monthly_data_processed_gb", "GB through the gateway each month")
SKU = attr("sku_name", "Standard")

nat = azure("NAT Gateway")
hour = nat("NAT Gateway", "1 Hour", skuName=SKU, meterName=SKU + " Gateway").at("Global")
gb = nat("NAT Gateway", "1 GB", skuName=SKU, meterName=SKU + " Data Processed").at("Global")
RESOURCE = billed(
    "azurerm_nat_gateway", Line("Gateway", hours, hour), Line("Data processed", PROCESSED, gb)
)
