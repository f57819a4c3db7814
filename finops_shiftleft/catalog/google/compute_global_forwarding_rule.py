"""Forwarding rules of global load balancers: so much an hour, and so much a GB.

https://cloud.google.com/load-balancing/pricing
The usage key forwarding_rules says how many of the project's share the charge; one is assumed to be
alone. Data is priced in the provider's region. Not expressed: Private Service Connect.
"""

from ..vocabulary import Line, attr, billed, by, google, usage
from ._forwarding import rules

DATA = usage("monthly_ingress_data_gb", "GB through the load balancer each month")

networking, gce = google("Networking"), google("Compute Engine")
NAME = "Cloud Load Balancer Forwarding Rule"
basic = networking("Network", "h", description=f"{NAME} Minimum Global").at("global")
further = networking("Network", "h", description=f"{NAME} Additional Global").at("global")
data = gce("Network", "GiBy", description="Network Load Balancing: Data Processing Charge")
balancer = [*rules(basic, further), Line("Data processed", DATA, data)]
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
