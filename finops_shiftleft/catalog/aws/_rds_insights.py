"""Watching a database: Performance Insights and CloudWatch Database Insights, by the vCPU.

https://aws.amazon.com/rds/performance-insights/pricing/
https://aws.amazon.com/cloudwatch/pricing/
"""

from collections.abc import Mapping

from ..vocabulary import Expr, Line, attr, aws, derive, hours, usage
from ._rds_engines import vcpus

FIXED = ("m3", "m4", "m5", "r3", "r4", "r5", "t2", "t3")  # one price for two years
CLASS, ENABLED = attr("instance_class"), attr("performance_insights_enabled", False)
DAYS = attr("performance_insights_retention_period", 7)
CALLS = usage("monthly_additional_performance_insights_requests", "API calls above one million")
FAMILY = CLASS.after("db.").before(".").pick({name: name.upper() for name in FIXED})
ADVANCED = attr("database_insights_mode", "standard").pick(advanced=1, standard=0)


@derive(DAYS, CLASS)
def paid(days: int, size: str) -> Mapping[str, int]:
    """Seven days are free. Two years have one price per vCPU in older families; else the first
    month and every further one have theirs."""
    whole = units(size) if days > 7 else 0
    months, fixed = min(24, -(-days // 31)), days >= 731 and size.split(".")[1] in FIXED
    flexible = 0 if fixed else whole
    return {"fixed": whole - flexible, "first": flexible, "further": flexible * (months - 1)}


def units(size: str) -> int:
    """vCPUs; a serverless instance is counted by its capacity units."""
    return 1 if size == "db.serverless" else vcpus(size)


def kept(part: str) -> Expr:
    """What is paid of it, where insights are enabled at all."""
    return ENABLED.pick({True: paid[part], False: 0})


SIZE = derive(CLASS)(units)
rds, cloudwatch = aws("AmazonRDS"), aws("AmazonCloudWatch")
fixed = rds("Performance Insights", "vCPU-Months", usagetype="PI_LTR:" + FAMILY)
call = rds("Performance Insights", "API Calls", usagetype="PI_API")
API = Line("Performance Insights API", CALLS, call)


def watched(unit: str, mode: str, many: Expr | int) -> tuple[Line, ...]:
    """Retention above seven days and the advanced mode, for so many of the units in which the
    instance is counted."""
    first = rds("Performance Insights", f"{unit}-Months", usagetype=f"PI_LTR_FMR:{mode}")
    further = rds("Performance Insights", f"{unit}-Months", usagetype=f"PI_LTR_AMR:{mode}")
    hour = "ACU-Hr" if unit == "ACU" else "vCPU-Hours"
    advanced = cloudwatch("", hour, usagetype=f"DatabaseInsights:{hour}")
    return (
        Line("Performance Insights, first month", kept("first") * many, first),
        Line("Performance Insights, further months", kept("further") * many, further),
        Line("Database Insights", ADVANCED * SIZE * many * hours, advanced),
    )


INSIGHTS = (
    Line("Performance Insights, two years", kept("fixed"), fixed),
    *watched("vCPU", "Provisioned", 1),
    API,
)
