"""Gateways of virtual networks for VPN or ExpressRoute: so much an hour by size, and for each
connection above those that are included.

https://azure.microsoft.com/pricing/details/vpn-gateway/
https://azure.microsoft.com/pricing/details/expressroute/
Tunnels to sites are on the page of azurerm_virtual_network_gateway_connection.
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage
from ._zones import ZONE

SKU = attr("sku", "VpnGw1")
CLIENTS = usage("p2s_connection", "clients that are connected, on average")
OUT = usage("monthly_data_transfer_gb", "GB to networks in other regions each month")
METER = SKU.pick(Basic="Basic Gateway", otherwise=SKU)
FAST = {"HighPerformance": "High Performance", "UltraPerformance": "Ultra High Performance"}
SPEED = SKU.pick(FAST, otherwise=SKU)
PRODUCT = SKU.pick(
    {name: f"ExpressRoute {words} Gateway" for name, words in FAST.items()},
    Standard="ExpressRoute Standard Gateway",
    otherwise="ExpressRoute Gateway",
)
UNITS = SKU.pick(ErGwScale=attr("minimum_scale_unit", 1), otherwise=1)
ER = SPEED + SKU.pick(ErGwScale=" Unit", otherwise=" Gateway") + ""

service = azure("VPN Gateway")
vpn = service("VPN Gateway", "1 Hour", skuName=SKU, meterName=METER)
client = service("VPN Gateway", "1 Hour", skuName=SKU, meterName="P2S Connection")
gb = service("VPN Gateway Bandwidth", "1 GB", skuName="Inter-Virtual Network").at(ZONE)
circuit = azure("ExpressRoute")(PRODUCT, "1 Hour", skuName=SPEED, meterName=ER)

RESOURCE = billed(
    "azurerm_virtual_network_gateway",
    by(
        attr("type"),
        Vpn=[
            Line("Gateway", hours, vpn),
            Line("Clients above 128", CLIENTS.above(128) * hours, client),
            Line("Data to other networks", OUT, gb),
        ],
        ExpressRoute=Line("Gateway", UNITS * hours, circuit),
    ),
)
