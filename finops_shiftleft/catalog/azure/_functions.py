"""What functions cost where they are billed by what they consume.

https://azure.microsoft.com/pricing/details/functions/
"""

from math import ceil

from ..vocabulary import Expr, Line, Part, azure, by, derive, usage

RUNS = usage("monthly_executions", "executions each month")
MS = usage("execution_duration_ms", "how long one takes, in milliseconds")
MB = usage("memory_mb", "memory that one uses, in MB")


@derive(RUNS, MS, MB)
def gb_seconds(runs: int, ms: int, mb: int) -> float:
    """An execution takes 100 ms at least, and memory in steps of 128 MB."""
    return runs * max(ms, 100) / 1_000 * ceil(mb / 128) * 128 / 1_024


functions = azure("Functions").where(skuName="Standard")
second = functions("Functions", "1 GB Second", meterName="Standard Execution Time")
run = functions("Functions", "10", meterName="Standard Total Executions")


def consumed(plan: Expr) -> Part:
    """Executions and what they take, unless a plan with workers is paid for."""
    lines = [Line("Execution time", gb_seconds, second), Line("Executions", RUNS, run)]
    return by(plan, Y1=lines, Dynamic=lines, otherwise=())
