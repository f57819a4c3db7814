"""Load balancers: so much an hour with up to five rules, more for each further rule, and so much a
GB; those of the Basic kind are free.

https://azure.microsoft.com/pricing/details/load-balancer/
Rules are resources of their own, and those of a balancer are not counted: the usage key says how
many there are above five. One without any rule would cost nothing.
"""

from ..vocabulary import Line, Sku, attr, azure, billed, by, hours, usage

GB = usage("monthly_data_processed_gb", "GB through it each month")
MORE = usage("rules_above_five", "rules for traffic in and out, above the five that are included")


def lb(sku: str, meter: str, unit: str) -> Sku:
    row = azure("Load Balancer")("Load Balancer", unit, skuName=sku, meterName=f"{sku} {meter}")
    return row.at("Global")


standard = [
    Line("Balancer", hours, lb("Standard", "Included LB Rules and Outbound Rules", "1/Hour")),
    Line(
        "Further rules",
        MORE * hours,
        lb("Standard", "Overage LB Rules and Outbound Rules", "1/Hour"),
    ),
    Line("Data processed", GB, lb("Standard", "Data Processed", "1 GB")),
]
gateway = [
    Line("Balancer", hours, lb("Gateway", "Gateway", "1 Hour")),
    Line("Data processed", GB, lb("Gateway", "Data Processed", "1 GB")),
]
RESOURCE = billed(
    "azurerm_lb",
    by(attr("sku", "Standard"), Basic=(), Standard=standard, Gateway=gateway),
)
