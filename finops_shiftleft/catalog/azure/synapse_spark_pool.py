"""Spark pools of Synapse: vCores of their nodes for the hours that something runs.

https://azure.microsoft.com/pricing/details/synapse-analytics/
"""

from ..vocabulary import Line, attr, billed, given, span, usage
from ._parents import part_of

RUN = usage("monthly_hours", "hours that sessions run each month")
LEAST, MOST = attr("auto_scale.min_node_count"), attr("auto_scale.max_node_count")
SCALED = given("auto_scale").pick({True: span(LEAST, LEAST, MOST), False: attr("node_count", 3)})
CORES = attr("node_size").pick(Small=4, Medium=8, Large=16, XLarge=32, XXLarge=64, XXXLarge=80)
FAMILY = attr("node_size_family", "MemoryOptimized").pick(
    MemoryOptimized="Memory Optimized", HardwareAcceleratedGPU="GPU", HardwareAcceleratedFPGA="FPGA"
)

azure = part_of("synapse_workspace_id", to="azurerm_synapse_workspace")
synapse = azure("Azure Synapse Analytics")
core = synapse(
    "Azure Synapse Analytics Serverless Apache Spark Pool - " + FAMILY, "1 Hour", meterName="vCore"
)
RESOURCE = billed("azurerm_synapse_spark_pool", Line("vCores", RUN * SCALED * CORES, core))
