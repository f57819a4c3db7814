"""Classic VPN gateways: free themselves; tunnels are pages of their own, data out is billed here.

https://cloud.google.com/vpc/network-pricing#vpn-pricing
"""

from ..vocabulary import billed
from ._egress import tunnelled

RESOURCE = billed("google_compute_vpn_gateway", *tunnelled())
