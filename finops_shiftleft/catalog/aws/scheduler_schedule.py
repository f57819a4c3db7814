"""EventBridge schedules: so much an invocation, after the first 14 million of an account.

A rate is counted from the code; a cron expression needs the usage key.

https://aws.amazon.com/eventbridge/pricing/
"""

from decimal import Decimal

from ..vocabulary import Line, attr, aws, billed, derive, first, usage

SECONDS_A_MONTH = Decimal(730 * 3_600)
LASTS = {"minute": 60, "hour": 3_600, "day": 86_400}
TOLD = usage("monthly_invocations", "times that it invokes its target each month")


@derive(attr("schedule_expression"))
def invocations(expression: str) -> Decimal | None:
    """rate(5 minutes) is as often as that in 730 hours, at(...) is once; cron is not counted."""
    kind, _, rest = expression.strip().rstrip(")").partition("(")
    if kind != "rate":
        return Decimal(1) if kind == "at" else None
    every, unit = rest.split()
    return SECONDS_A_MONTH / (int(every) * LASTS[unit.removesuffix("s")])


TIMES = first(TOLD, invocations, TOLD)
ON = attr("state", "ENABLED").pick(ENABLED=1, DISABLED=0)
invocation = aws("AWSEvents")("EventBridge", "Invocations", eventType="Scheduled Invocation")

RESOURCE = billed("aws_scheduler_schedule", Line("Invocations", ON * TIMES, invocation))
