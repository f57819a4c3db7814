"""Trails: the first copy of management events is free; further copies, data and insights pay.

https://aws.amazon.com/cloudtrail/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

COPIES = usage("monthly_additional_management_events", "management events beyond the first copy")
DATA = usage("monthly_data_events", "data events delivered each month")
INSIGHTS = usage("monthly_insight_events", "events analyzed for insights each month")
trail = aws("AWSCloudTrail")

RESOURCE = billed(
    "aws_cloudtrail",
    Line("Management events", COPIES, trail(None, "Events", usagetype="PaidEventsRecorded")),
    Line("Data events", DATA, trail(None, "Events", usagetype="DataEventsRecorded")),
    Line("Insights events", INSIGHTS, trail(None, "Events", usagetype="InsightsEvents")),
)
