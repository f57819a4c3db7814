"""Static addresses: external ones cost while nothing uses them; internal ones are free.

https://cloud.google.com/vpc/network-pricing#ipaddress
One that a machine uses is on the machine's page, at the price of any external address; one of a
load balancer costs nothing.
"""

from ..vocabulary import Line, attr, billed, google, usage

UNUSED = usage("monthly_unused_hrs", "hours each month in which nothing uses the address")
HOURS = attr("address_type", "EXTERNAL").pick(EXTERNAL=UNUSED, INTERNAL=0)

static = google("Compute Engine")("Network", "h", description="Static Ip Charge")
RESOURCE = billed("google_compute_address", Line("Unused address", HOURS, static))
