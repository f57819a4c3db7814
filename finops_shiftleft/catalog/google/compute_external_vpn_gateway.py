"""Gateways at the other end of a VPN: free themselves; what is sent to them is data out.

https://cloud.google.com/vpc/network-pricing#vpn-pricing
"""

from ..vocabulary import billed
from ._egress import outward

PLACES = ("worldwide", "china", "australia")

RESOURCE = billed(
    "google_compute_external_vpn_gateway",
    *(outward(where, "VPNInternetEgress") for where in PLACES),
)
