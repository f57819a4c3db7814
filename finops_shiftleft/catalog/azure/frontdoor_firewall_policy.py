"""Firewall policies of front doors: so much a month, for each rule and set of rules too, and by the
million requests.

https://azure.microsoft.com/pricing/details/frontdoor/
"""

from ..vocabulary import Line, Sku, azure, billed, count, usage

OWN = usage("monthly_custom_rule_requests", "requests that own rules are applied to")
MANAGED = usage("monthly_managed_ruleset_requests", "requests that sets of rules are applied to")

door = azure("Azure Front Door Service").where(skuName="Standard")


def row(unit: str, meter: str) -> Sku:
    return door("Azure Front Door Service", unit, meterName=f"Standard {meter}").at("Zone 1")


RESOURCE = billed(
    "azurerm_frontdoor_firewall_policy",
    Line("Policy", 1, row("1/Month", "Policy")),
    Line("Own rules", count("custom_rule"), row("1/Month", "Rule")),
    Line("Requests with own rules", OWN, row("1M/Month", "Requests")),
    Line("Sets of rules", count("managed_rule"), row("1/Month", "Default Ruleset")),
    Line("Requests with sets of rules", MANAGED, row("1M/Month", "Default Request")),
)
