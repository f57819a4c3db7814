"""Connections of a virtual WAN to circuits: so much an hour.

https://azure.microsoft.com/pricing/details/virtual-wan/
"""

from ..vocabulary import Line, azure, billed, hours, related

gateway = related("express_route_gateway_id", to="azurerm_express_route_gateway")
unit = azure("Virtual WAN")("Virtual WAN", "1/Hour", meterName="ExpressRoute Connection Unit")
here = unit.at(gateway.read(azure.region))
RESOURCE = billed("azurerm_express_route_connection", Line("Connection", hours, here))
