"""VPN tunnels: so much an hour each.

https://cloud.google.com/vpc/network-pricing#vpn-pricing
"""

from ..vocabulary import Line, billed, google, hours, starts

tunnel = google("Networking")("Network", "h", description=starts("Networking Cloud VPN Tunnel"))
RESOURCE = billed("google_compute_vpn_tunnel", Line("Tunnel", hours, tunnel))
