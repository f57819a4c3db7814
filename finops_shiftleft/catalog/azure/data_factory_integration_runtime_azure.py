"""Azure's own integration runtimes: what pipelines do on them, and data flows by the vCore.

https://azure.microsoft.com/pricing/details/data-factory/data-pipeline/
"""

from ..vocabulary import Line, attr, billed, usage
from ._pipelines import factory, pipelines

PLACE = attr("virtual_network_enabled", False).pick({True: "Azure Managed VNET", False: "Cloud"})
CORES = attr("core_count", 8)
FLOWS = usage("monthly_data_flow_hours", "hours that data flows run or their cluster is kept")
KIND = attr("compute_type", "General").pick(
    General="General Purpose",
    ComputeOptimized="Compute Optimized",
    MemoryOptimized="Memory Optimized",
)

core = factory("Azure Data Factory v2 Data Flow - " + KIND, "1 Hour", meterName="vCore")
RESOURCE = billed(
    "azurerm_data_factory_integration_runtime_azure",
    *pipelines(PLACE),
    Line("Data flows", CORES * FLOWS, core),
)
