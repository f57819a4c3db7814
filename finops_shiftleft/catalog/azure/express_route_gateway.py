"""ExpressRoute gateways of a virtual WAN: so much an hour for each scale unit, of 2 Gbit/s.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, attr, azure, billed, hours

unit = azure("Virtual WAN")("Virtual WAN", "1/Hour", meterName="ExpressRoute Scale Unit")
RESOURCE = billed(
    "azurerm_express_route_gateway", Line("Scale units", attr("scale_units") * hours, unit)
)
