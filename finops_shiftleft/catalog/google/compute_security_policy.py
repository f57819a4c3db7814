"""Cloud Armor: so much a month for the policy and for each rule, and so much a request.

https://cloud.google.com/armor/pricing
The rates are those of Cloud Armor Standard, without a subscription.
"""

from ..vocabulary import Line, billed, count, google, usage

REQUESTS = usage("monthly_requests", "requests that the policy sees each month")

armor = google("Networking")
policy = armor("Network", "mo", description="Networking Cloud Armor Policy").at("global")
rule = armor("Network", "mo", description="Networking Cloud Armor Rule").at("global")
request = armor("Network", "count", description="Networking Cloud Armor Requests").at("global")
RESOURCE = billed(
    "google_compute_security_policy",
    Line("Policy", 1, policy),
    Line("Rules", count("rule"), rule),
    Line("Requests", REQUESTS, request),
)
