"""Compute instances of machine learning: a machine with Linux, by the hour that it is started.

https://azure.microsoft.com/pricing/details/machine-learning/
"""

from ..vocabulary import Line, attr, billed
from ._machines import LINUX, RUN
from ._parents import part_of

SIZE = attr("virtual_machine_size")

azure = part_of("machine_learning_workspace_id", to="azurerm_machine_learning_workspace")
machine = azure("Virtual Machines")(LINUX, "1 Hour", armSkuName=SIZE)
RESOURCE = billed("azurerm_machine_learning_compute_instance", Line("Instance", RUN, machine))
