"""Forwarding rules of global load balancers: so much an hour, and so much a GB.

https://cloud.google.com/load-balancing/pricing
The usage key forwarding_rules says how many of the project's share the charge; one is assumed to be
alone. Data is priced in the provider's region. Not expressed: Private Service Connect.
"""

from ..vocabulary import Line, attr, billed, by, usage
from ._forwarding import processed, rules, worldwide, worldwide_further

DATA = usage("monthly_ingress_data_gb", "GB through the load balancer each month")

balancer = [*rules(worldwide, worldwide_further), Line("Data processed", DATA, processed())]
RESOURCE = billed(
    "google_compute_global_forwarding_rule",
    by(
        attr("load_balancing_scheme", "EXTERNAL"),
        EXTERNAL=balancer,
        EXTERNAL_MANAGED=balancer,
        INTERNAL_MANAGED=balancer,
        INTERNAL_SELF_MANAGED=(),
    ),
)
