"""Forwarding rules: up to five of a project cost as much as one, in a region or globally.

https://cloud.google.com/load-balancing/pricing
"""

from decimal import Decimal

from ...model import HOURS_A_MONTH
from ..vocabulary import Expr, Line, Sku, derive, google, starts, usage

NAME = "Cloud Load Balancer Forwarding Rule"
networking, gce = google("Networking"), google("Compute Engine")
regional = networking("Network", "h", description=starts(f"{NAME} Minimum for "))
regional_further = networking("Network", "h", description=starts(f"{NAME} Additional for "))
worldwide = networking("Network", "h", description=f"{NAME} Minimum Global").at("global")
worldwide_further = networking("Network", "h", description=f"{NAME} Additional Global").at("global")
RULES = usage("forwarding_rules", "rules that share the charge: five cost as much as one", 1)


@derive(RULES)
def basic(rules: float) -> Decimal:
    """The first five rules of a project share one charge: this rule's part of it, in hours."""
    return HOURS_A_MONTH / Decimal(max(rules, 1))


@derive(RULES)
def further(rules: float) -> Decimal:
    """Every rule above five has a charge of its own: this rule's part of them, in hours."""
    return HOURS_A_MONTH * max(Decimal(rules) - 5, Decimal(0)) / Decimal(max(rules, 1))


def rules(first: Sku, more: Sku) -> list[Line]:
    return [Line("Forwarding rule", basic, first), Line("Rules above five", further, more)]


def processed(kind: Expr | str = "") -> Sku:
    """GB through a balancer; `kind` is "Internal " or nothing."""
    words = "Network " + kind + "Load Balancing: Data Processing Charge"
    return gce("Network", "GiBy", description=words)
