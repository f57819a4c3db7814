"""Cloud Run jobs: CPU and memory by the second that their tasks run, a minute at least.

https://cloud.google.com/run/pricing
"""

from ..vocabulary import Line, attr, billed, derive, usage
from ._run import TIER_WORDS, cpu_of, gib_of, second

CONTAINERS, TASKS = attr("template.template.containers", ()), attr("template.task_count", 1)
RUNS = usage("monthly_job_executions", "executions each month")
MINUTES = usage("average_task_execution_mins", "minutes that a task takes on average")


@derive(RUNS, MINUTES, TASKS)
def seconds(runs: float, minutes: float, tasks: float) -> float:
    """Every task of an execution runs for a minute at least."""
    return runs * tasks * max(minutes, 1) * 60


CPU, MEMORY = derive(CONTAINERS)(cpu_of), derive(CONTAINERS)(gib_of)
RESOURCE = billed(
    "google_cloud_run_v2_job",
    Line("CPU", seconds * CPU, second("s", "Jobs CPU" + TIER_WORDS)),
    Line("Memory", seconds * MEMORY, second("GiBy.s", "Jobs Memory" + TIER_WORDS)),
)
