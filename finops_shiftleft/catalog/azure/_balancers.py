"""Standard load balancers: an hour with up to five rules, each further rule, and each GB.

https://azure.microsoft.com/pricing/details/load-balancer/
"""

from ..vocabulary import Sku, azure


def lb(sku: str, meter: str, unit: str) -> Sku:
    row = azure("Load Balancer")("Load Balancer", unit, skuName=sku, meterName=f"{sku} {meter}")
    return row.at("Global")


included = lb("Standard", "Included LB Rules and Outbound Rules", "1/Hour")
further = lb("Standard", "Overage LB Rules and Outbound Rules", "1/Hour")
processed = lb("Standard", "Data Processed", "1 GB")
