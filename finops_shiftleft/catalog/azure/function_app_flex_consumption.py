"""Function apps with flexible consumption: by executions and the GB-seconds of their instances.

https://azure.microsoft.com/pricing/details/functions/
Not expressed: instances that are always ready.
"""

from ..vocabulary import Line, attr, azure, billed, derive
from ._functions import MS, RUNS


@derive(RUNS, MS, attr("instance_memory_in_mb", 2_048))
def gb_seconds(runs: int, ms: int, mb: int) -> float:
    """An instance has a fixed memory, and an execution takes a second at least."""
    return runs * max(ms, 1_000) / 1_000 * mb / 1_024


flex = azure("Functions").where(skuName="On Demand")
second = flex("Flex Consumption", "1 GB Second", meterName="On Demand Execution Time")
run = flex("Flex Consumption", "10", meterName="On Demand Total Executions")
RESOURCE = billed(
    "azurerm_function_app_flex_consumption",
    Line("Execution time", gb_seconds, second),
    Line("Executions", RUNS, run),
)
