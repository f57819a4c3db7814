"""VPN gateways of a virtual WAN for clients: so much an hour for each scale unit and each client.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, attr, azure, billed, hours, usage

CLIENTS = usage("monthly_p2s_connections_hrs", "hours of connected clients, over all of them")

wan = azure("Virtual WAN")
unit = wan("Virtual WAN", "1/Hour", meterName="VPN P2S Scale Unit")
client = wan("Virtual WAN", "1/Hour", meterName="VPN P2S Connection Unit")
RESOURCE = billed(
    "azurerm_point_to_site_vpn_gateway",
    Line("Scale units", attr("scale_unit") * hours, unit),
    Line("Clients", CLIENTS, client),
)
