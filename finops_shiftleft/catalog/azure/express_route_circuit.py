"""ExpressRoute circuits: a month by bandwidth, tier and plan; with a metered plan, each GB out.

https://azure.microsoft.com/pricing/details/expressroute/
Not expressed: ports of ExpressRoute Direct, Global Reach. The connectivity provider's own bill is
not Azure's.
"""

from ..vocabulary import Line, attr, azure, billed, by, derive, first, given, usage
from ._zones import ZONE

PLAN = attr("sku.family").pick(MeteredData="Metered Data", UnlimitedData="Unlimited Data")
MBPS = first(attr("bandwidth_in_mbps"), attr("bandwidth_in_gbps") * 1_000)
OUT = usage("monthly_outbound_data_gb", "GB out through the circuit each month")


@derive(MBPS)
def speed(mbps: float) -> str:
    """From 1,000 Mbps on the price list speaks of Gbps."""
    return f"{int(mbps)} Mbps" if mbps < 1_000 else f"{int(mbps) // 1_000} Gbps"


DIRECT = given("express_route_port_id").pick({True: "ExpressRoute Direct", False: "ExpressRoute"})
METER = attr("sku.tier") + " " + PLAN + " " + speed + " Circuit"

service = azure("ExpressRoute")
circuit = service(DIRECT, "1/Month", skuName=speed + " " + PLAN, meterName=METER).at(ZONE)
gb = service(
    "ExpressRoute", "1 GB", skuName="Metered Data", meterName="Metered Data - Data Transfer Out"
).at(ZONE)
RESOURCE = billed(
    "azurerm_express_route_circuit",
    Line("Circuit", 1, circuit),
    by(attr("sku.family"), UnlimitedData=(), MeteredData=Line("Data out", OUT, gb)),
)
