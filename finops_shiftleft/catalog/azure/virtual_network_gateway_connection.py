"""Connections of gateways: tunnels to sites, of which a gateway includes ten; others are free.

https://azure.microsoft.com/pricing/details/vpn-gateway/
"""

from ..vocabulary import Line, attr, azure, billed, by, related, usage

gateway = related("virtual_network_gateway_id", to="azurerm_virtual_network_gateway")
BILLED = usage(
    "billed_tunnel_hrs", "hours of a tunnel that its gateway does not include: above ten"
)

sku = gateway.attr("sku", "VpnGw1")
tunnel = azure("VPN Gateway")("VPN Gateway", "1 Hour", skuName=sku, meterName="S2S Connection")
RESOURCE = billed(
    "azurerm_virtual_network_gateway_connection",
    by(attr("type"), IPsec=Line("Tunnel", BILLED, tunnel), Vnet2Vnet=(), ExpressRoute=()),
)
