"""High-availability VPN gateways: as the classic ones; each of their tunnels is billed.

https://cloud.google.com/vpc/network-pricing#vpn-pricing
"""

from ..vocabulary import billed, like

RESOURCE = billed("google_compute_ha_vpn_gateway", like("google_compute_vpn_gateway"))
