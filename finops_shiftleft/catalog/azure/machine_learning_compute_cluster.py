"""Compute clusters of machine learning: machines with Linux, as many as work needs.

https://azure.microsoft.com/pricing/details/machine-learning/
Low priority has no rows in the list any more; it is taken to cost what spot machines cost.
"""

from ..vocabulary import Line, assume, attr, billed, first, span, usage
from ._machines import LINUX, RUN
from ._parents import part_of

SIZE = attr("vm_size")
LEAST, MOST = attr("scale_settings.min_node_count"), attr("scale_settings.max_node_count")
NODES = first(usage("instances", "nodes that run, on average"), span(LEAST, LEAST, MOST))
SPOT = assume("spot", "low priority at the spot price")
BOUGHT = attr("vm_priority", "Dedicated").pick(Dedicated="on_demand", LowPriority=SPOT)

azure = part_of("machine_learning_workspace_id", to="azurerm_machine_learning_workspace")
machine = azure("Virtual Machines")(LINUX, "1 Hour", armSkuName=SIZE)
RESOURCE = billed(
    "azurerm_machine_learning_compute_cluster", Line("Nodes", NODES * RUN, machine.bought(BOUGHT))
)
