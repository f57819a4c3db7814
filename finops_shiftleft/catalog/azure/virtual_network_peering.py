"""Peerings: so much a GB at both ends; between regions at the price of each end's region.

https://azure.microsoft.com/pricing/details/virtual-network/
A peering is one direction, from its own network to the remote one: the other end's resource counts
what comes back.
"""

from ...model import Value
from ..vocabulary import Line, Sku, assume, azure, billed, by, derive, related, usage

GB = usage("monthly_data_transfer_gb", "GB from this network to the remote one each month")
own = related("virtual_network_name", to="azurerm_virtual_network")
remote = related("remote_virtual_network_id", to="azurerm_virtual_network")
HERE = own.found.pick({True: own.read(azure.region), False: azure.region})
THERE = remote.read(azure.region)


@derive(HERE, THERE)
def reach(here: str, there: str) -> str:
    """Networks in one region are peered within it, others globally."""
    return "Intra" if here == there else "Inter"


ASSUMED = assume("Intra", "both networks are in one region")
REACH = remote.found.pick({True: reach, False: ASSUMED})

vnet = azure("Virtual Network")


def crossing(product: str, meter: str, region: Value) -> Sku:
    return vnet(product, "1 GB", meterName=meter).at(region)


near, far = "Virtual Network Peering", "Global Virtual Network Peering"
RESOURCE = billed(
    "azurerm_virtual_network_peering",
    by(
        REACH,
        Intra=[
            Line("Data out", GB, crossing(near, "Intra-Region Egress", "Global")),
            Line("Data in", GB, crossing(near, "Intra-Region Ingress", "Global")),
        ],
        Inter=[
            Line("Data out", GB, crossing(far, "Inter-Region Egress", HERE)),
            Line("Data in", GB, crossing(far, "Inter-Region Ingress", THERE)),
        ],
    ),
)
