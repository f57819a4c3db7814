"""X-Ray groups: so much a trace that is recorded, and a trace that is read or scanned.

https://aws.amazon.com/xray/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

RECORDED = usage("monthly_traces_recorded", "traces recorded each month")
READ = usage("monthly_traces_read", "traces retrieved or scanned each month")
xray = aws("AWSXRay")

RESOURCE = billed(
    "aws_xray_group",
    Line("Traces recorded", RECORDED, xray(None, "Traces", usagetype="XRay-TracesStored")),
    Line("Traces read", READ, xray(None, "Traces", usagetype="XRay-TracesAccessed")),
)
