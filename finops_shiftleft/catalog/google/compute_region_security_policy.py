"""Cloud Armor for regional load balancers: policy, rules and requests.

https://cloud.google.com/armor/pricing
"""

from ..vocabulary import Line, billed, count, google, usage

REQUESTS = usage("monthly_requests", "requests that the policy sees each month")

armor = google("Networking")
policy = armor("Network", "mo", description="Networking Cloud Armor Policy").at("global")
rule = armor("Network", "mo", description="Networking Cloud Armor Rule").at("global")
WORDS = "Networking Cloud Armor Requests Regional"
request = armor("Network", "count", description=WORDS).at("global")
RESOURCE = billed(
    "google_compute_region_security_policy",
    Line("Policy", 1, policy),
    Line("Rules", count("rules"), rule),
    Line("Requests", REQUESTS, request),
)
