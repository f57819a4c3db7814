"""CloudWatch alarms: so much a month for each metric that they watch, by resolution.

https://aws.amazon.com/cloudwatch/pricing/
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
"""

from collections.abc import Mapping
from decimal import Decimal

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

Query = Mapping[str, object]
QUERIES, PERIOD = attr("metric_query", ()), attr("period", 60)
ANALYZED = usage("metrics_analyzed", "metrics that the alarm's SELECT matches")
FAST = {True: "CW:HighResAlarmMonitorUsage", False: "CW:AlarmMonitorUsage"}


def metric_of(query: Query) -> Query | None:
    """The metric block of a query; an expression has none."""
    blocks = query.get("metric")
    found: Query | None = blocks[0] if isinstance(blocks, list) and blocks else None
    return found


@derive(QUERIES)
def metrics(queries: list[Query]) -> int:
    """Every metric counts, not the expressions over them; an anomaly band counts two more."""
    counted = sum(metric_of(query) is not None for query in queries)
    bands = sum("ANOMALY_DETECTION_BAND" in str(q.get("expression") or "") for q in queries)
    return (counted or 1) + 2 * bands


@derive(PERIOD, QUERIES)
def high_resolution(period: int, queries: list[Query]) -> bool:
    """Periods of less than a minute are high resolution."""
    within = [metric.get("period") for query in queries if (metric := metric_of(query))]
    return any(Decimal(str(one or 60)) < 60 for one in [period, *within])


@derive(QUERIES)
def insights(queries: list[Query]) -> bool:
    """A Metrics Insights query starts with SELECT and pays for each metric that it matches."""
    words = (str(query.get("expression") or "").split() for query in queries)
    return any(found and found[0].upper() == "SELECT" for found in words)


alarm = aws("AmazonCloudWatch")
plain = alarm("Alarm", "Alarms", usagetype=high_resolution.pick(FAST))
select = alarm("Alarm", "Alarms", usagetype="CW:MetricInsightAlarmUsage")

RESOURCE = billed(
    "aws_cloudwatch_metric_alarm",
    by(insights, {True: Line("Metrics analyzed", ANALYZED, select)}, Line("Alarm", metrics, plain)),
)
