"""Athena workgroups: so much a TB that queries scan; of notebooks, so much a DPU-hour.

https://aws.amazon.com/athena/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

SCANNED = usage("monthly_data_scanned_tb", "TB that queries scan each month")
CALCULATED = usage("monthly_spark_dpu_hours", "DPU-hours of notebooks each month")


@derive(attr("configuration.engine_version.selected_engine_version", "AUTO"))
def engine(version: str) -> str:
    """A workgroup is for Apache Spark if its engine is PySpark, else for SQL."""
    return "spark" if version.startswith("PySpark") else "sql"


athena = aws("AmazonAthena")
terabyte = athena("Athena Queries", "Terabytes", usagetype="DataScannedInTB")
dpu = athena("Athena Spark", "DPU-Hour", usagetype="Spark-DPU-Hour")

RESOURCE = billed(
    "aws_athena_workgroup",
    by(
        engine,
        sql=Line("Data scanned", SCANNED, terabyte),
        spark=Line("Spark DPU-hours", CALCULATED, dpu),
    ),
)
