"""VPN gateways of a virtual WAN: so much an hour for each scale unit, of 500 Mbit/s.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, attr, azure, billed, hours

unit = azure("Virtual WAN")("Virtual WAN", "1/Hour", meterName="VPN S2S Scale Unit")
RESOURCE = billed("azurerm_vpn_gateway", Line("Scale units", attr("scale_unit", 1) * hours, unit))
