"""Detectors: so much an event and a GB that is analyzed. Features are resources of their own.

https://aws.amazon.com/guardduty/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

EVENTS = usage("monthly_cloudtrail_events", "management events analyzed each month")
FLOWS = usage("monthly_flow_and_dns_log_gb", "GB of flow and DNS logs analyzed each month")
guard = aws("AmazonGuardDuty")
event = guard(None, "Events", usagetype="PaidEventsAnalyzed")
flow = guard(None, "GB", usagetype="PaidEventsAnalyzed-Bytes")
on = [Line("CloudTrail events", EVENTS, event), Line("Flow and DNS logs", FLOWS, flow)]

RESOURCE = billed("aws_guardduty_detector", by(attr("enable", True), {True: on, False: ()}))
