"""DNS zones, public and private: so much a month each, less by number.

https://cloud.google.com/dns/pricing
"""

from ..vocabulary import Line, billed, google

zone = google("Cloud DNS")("Network", "mo", description="ManagedZone").at("global")
RESOURCE = billed("google_dns_managed_zone", Line("Zone", 1, zone))
