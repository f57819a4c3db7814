"""Load balancers: so much an hour with up to five rules, more for each further rule, and so much a
GB; those of the Basic kind are free.

https://azure.microsoft.com/pricing/details/load-balancer/
Rules are resources of their own, and those of a balancer are not counted: the usage key says how
many there are above five. One without any rule would cost nothing.
"""

from ..vocabulary import Line, attr, billed, by, hours, usage
from ._balancers import further, included, lb, processed

GB = usage("monthly_data_processed_gb", "GB through it each month")
MORE = usage("rules_above_five", "rules for traffic in and out, above the five that are included")
standard = [
    Line("Balancer", hours, included),
    Line("Further rules", MORE * hours, further),
    Line("Data processed", GB, processed),
]
gateway = [
    Line("Balancer", hours, lb("Gateway", "Gateway", "1 Hour")),
    Line("Data processed", GB, lb("Gateway", "Data Processed", "1 GB")),
]
RESOURCE = billed(
    "azurerm_lb",
    by(attr("sku", "Standard"), Basic=(), Standard=standard, Gateway=gateway),
)
