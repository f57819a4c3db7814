"""Glue jobs: so much an hour for every DPU that they run on.

https://aws.amazon.com/glue/pricing/ (ETL jobs)
https://docs.aws.amazon.com/glue/latest/dg/add-job.html
"""

from ..vocabulary import Expr, Line, Sku, assume, attr, aws, billed, by, first, usage

HOURS = usage("monthly_hours", "hours that the job runs each month")
WORKER_DPUS = {
    "G.025X": "0.25",
    "Standard": 1,
    "G.1X": 1,
    "G.2X": 2,
    "G.4X": 4,
    "G.8X": 8,
    "G.12X": 12,
    "G.16X": 16,
    "R.1X": 1,
    "R.2X": 2,
    "R.4X": 4,
    "R.8X": 8,
    "Z.2X": 2,
}
WORKER = attr("worker_type", "G.1X")
WORKERS = attr("number_of_workers") * WORKER.pick(WORKER_DPUS)
SPARK = first(attr("max_capacity"), WORKERS, assume(10, "10 DPUs, as without max_capacity"))
SHELL = first(attr("max_capacity"), assume("0.0625", "a sixteenth of a DPU"))
MEMORY_OPTIMIZED = dict.fromkeys(("R.1X", "R.2X", "R.4X", "R.8X"), "ETL-MemOpt-DPU-Hour")
FLEX = attr("execution_class", "STANDARD").pick(STANDARD="ETL-DPU-Hour", FLEX="ETL-Flex-DPU-Hour")
METER = WORKER.pick(MEMORY_OPTIMIZED, otherwise=FLEX)


def glue(unit: str, usagetype: str | Expr) -> Sku:
    return aws("AWSGlue")("AWS Glue", unit, usagetype=usagetype)


spark = Line("DPU-hours", SPARK * HOURS, glue("DPU-Hour", METER))
shell = Line("DPU-hours", SHELL * HOURS, glue("DPU-Hour", "ETL-DPU-Hour"))
ray = Line("M-DPU-hours", WORKERS * HOURS, glue("M-DPU-Hour", "ETL-Ray-MDPU-Hour"))
RESOURCE = billed(
    "aws_glue_job",
    by(
        attr("command.name", "glueetl"),
        glueetl=spark,
        gluestreaming=spark,
        pythonshell=shell,
        glueray=ray,
    ),
)
