"""Global static addresses: external ones cost while nothing uses them; internal ranges are free.

https://cloud.google.com/vpc/network-pricing#ipaddress
"""

from ..vocabulary import Line, attr, billed, google, usage

UNUSED = usage("monthly_unused_hrs", "hours each month in which nothing uses the address")
HOURS = attr("address_type", "EXTERNAL").pick(EXTERNAL=UNUSED, INTERNAL=0)

static = google("Compute Engine")("Network", "h", description="Static Ip Charge").at("global")
RESOURCE = billed("google_compute_global_address", Line("Unused address", HOURS, static))
