"""VLAN attachments of an interconnect: so much an hour by capacity.

https://cloud.google.com/network-connectivity/docs/interconnect/pricing
"""

from ..vocabulary import Line, attr, billed, google, hours

CAPACITY = attr("bandwidth", "BPS_10G").after("BPS_")
KIND = attr("type", "DEDICATED").pick(
    DEDICATED="Dedicated", PARTNER="Partner", PARTNER_PROVIDER="Partner", L2_DEDICATED="Dedicated"
)
WORDS = "Cloud Interconnect - " + KIND + " VLAN Attachment " + CAPACITY

vlan = google("Compute Engine")("Network", "h", description=WORDS)
RESOURCE = billed("google_compute_interconnect_attachment", Line("Attachment", hours, vlan))
