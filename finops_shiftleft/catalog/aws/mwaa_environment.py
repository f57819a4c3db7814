"""Airflow environments: so much an hour by class, workers and schedulers beyond those included.

An environment includes one worker and two schedulers; the metadata database pays by the GB.

https://aws.amazon.com/managed-workflows-for-apache-airflow/pricing/
"""

from ..vocabulary import Line, Sku, attr, aws, billed, first, hours, usage

SIZES = {"micro": "Micro", "small": "Small", "medium": "Medium", "large": "Large"}
MORE = {"xlarge": "XLarge", "2xlarge": "2XLarge"}
SIZE = attr("environment_class", "mw1.small").after("mw1.").pick({**SIZES, **MORE})
WORKERS = first(
    usage("additional_workers", "workers beyond the first, on average"),
    attr("min_workers", 1).above(1),
)
SCHEDULERS = first(
    usage("additional_schedulers", "schedulers beyond two"), attr("schedulers", 2).above(2)
)
STORED = usage("meta_database_gb", "GB in the metadata database")
airflow = aws("AmazonMWAA")


def hour(kind: str) -> Sku:
    return airflow("", "Hrs", type=kind, size=SIZE)


RESOURCE = billed(
    "aws_mwaa_environment",
    Line("Environment", hours, hour("Environment")),
    Line("Additional workers", WORKERS * hours, hour("Worker")),
    Line("Additional schedulers", SCHEDULERS * hours, hour("Scheduler")),
    Line(
        "Metadata database",
        STORED,
        airflow("", "GB-Mo", usagetype="Airflow-StandardDatabaseStorage"),
    ),
)
