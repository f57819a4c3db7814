"""Connections of a virtual WAN to sites: so much an hour.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, azure, billed, hours, related

gateway = related("vpn_gateway_id", to="azurerm_vpn_gateway")
unit = azure("Virtual WAN")("Virtual WAN", "1/Hour", meterName="VPN S2S Connection Unit")
here = unit.at(gateway.read(azure.region))
RESOURCE = billed("azurerm_vpn_gateway_connection", Line("Connection", hours, here))
