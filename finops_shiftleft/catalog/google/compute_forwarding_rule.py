"""Forwarding rules of regional load balancers: so much an hour, and so much a GB.

https://cloud.google.com/load-balancing/pricing
The usage key forwarding_rules says how many of the project's share the charge; one is assumed to be
alone. Not expressed: endpoints of Private Service Connect, proxy instances.
"""

from ..vocabulary import Line, attr, billed, usage
from ._forwarding import processed, regional, regional_further, rules

DATA = usage("monthly_ingress_data_gb", "GB through the load balancer each month")
SCHEME = attr("load_balancing_scheme", "EXTERNAL")
KIND = SCHEME.pick(
    INTERNAL="Internal ", INTERNAL_MANAGED="Internal ", EXTERNAL="", EXTERNAL_MANAGED=""
)
RESOURCE = billed(
    "google_compute_forwarding_rule",
    *rules(regional, regional_further),
    Line("Data processed", DATA, processed(KIND)),
)
