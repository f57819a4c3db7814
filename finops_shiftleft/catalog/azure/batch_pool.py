"""Batch pools: machines with Linux or Windows, dedicated or at low priority.

https://azure.microsoft.com/pricing/details/batch/
Surplus capacity is sold as spot machines (https://learn.microsoft.com/azure/batch/batch-spot-vms);
what is left of low priority is not listed any more, and taken to cost as much.
Not expressed: images' licences.
"""

from ..vocabulary import Line, assume, attr, azure, billed, derive, first, usage
from ._machines import LINUX, RUN, WINDOWS

NODES = usage("nodes", "dedicated nodes, on average")
LOW = usage("low_priority_nodes", "nodes at low priority, on average")
DEDICATED = first(NODES, attr("fixed_scale.target_dedicated_nodes"))
SPOT = assume("spot", "low priority at the spot price")
CHEAP = first(LOW, attr("fixed_scale.target_low_priority_nodes"))


@derive(attr("node_agent_sku_id", "batch.node.ubuntu"))
def system(agent: str) -> str:
    """The agent says what it runs on: "batch.node.windows amd64"."""
    return "Windows" if "windows" in agent.lower() else "Linux"


FAMILY = system.pick(Linux=LINUX, Windows=WINDOWS)
machine = azure("Virtual Machines")(FAMILY, "1 Hour", armSkuName=attr("vm_size"))
RESOURCE = billed(
    "azurerm_batch_pool",
    Line("Dedicated nodes", DEDICATED * RUN, machine),
    Line("Low priority nodes", CHEAP * RUN, machine.bought(SPOT)),
)
