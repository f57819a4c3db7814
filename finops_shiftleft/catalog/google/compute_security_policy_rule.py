"""Rules of Cloud Armor that stand beside their policy: so much a month each.

https://cloud.google.com/armor/pricing
"""

from ..vocabulary import Line, billed, google

armor = google("Networking")
rule = armor("Network", "mo", description="Networking Cloud Armor Rule").at("global")
RESOURCE = billed("google_compute_security_policy_rule", Line("Rule", 1, rule))
