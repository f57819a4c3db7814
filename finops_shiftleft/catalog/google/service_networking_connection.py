"""Private connections to services: free themselves; data out by destination.

https://cloud.google.com/vpc/network-pricing
"""

from ..vocabulary import billed
from ._egress import TUNNELS, outward, within_region

RESOURCE = billed(
    "google_service_networking_connection",
    within_region(),
    *(outward(where, "PremiumInternetEgress") for where in TUNNELS),
)
