"""HSMs: so much an hour each.

https://aws.amazon.com/cloudhsm/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

HOURS = usage("monthly_hrs", "hours that it is there each month", 730)
hsm = aws("CloudHSM")("Dedicated-Host", "Hrs", usagetype="CloudHSMv2Usage")

RESOURCE = billed("aws_cloudhsm_v2_hsm", Line("HSM", HOURS, hsm))
