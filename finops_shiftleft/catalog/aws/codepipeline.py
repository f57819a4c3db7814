"""Pipelines: type V1 by the month, type V2 by the minute that its actions run.

https://aws.amazon.com/codepipeline/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

MINUTES = usage("monthly_action_mins", "minutes that actions run each month")
pipelines = aws("AWSCodePipeline")
month = pipelines("", "Month", usagetype="activePipeline")
minute = pipelines("", "minute", usagetype="actionExecutionMinute")

RESOURCE = billed(
    "aws_codepipeline",
    by(
        attr("pipeline_type", "V1"),
        V1=Line("Active pipeline", 1, month),
        V2=Line("Action minutes", MINUTES, minute),
    ),
)
