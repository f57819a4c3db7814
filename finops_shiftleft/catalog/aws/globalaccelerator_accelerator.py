"""Global accelerators: so much an hour, enabled or not; their traffic is on the endpoint groups.

https://aws.amazon.com/global-accelerator/pricing/
"""

from ..vocabulary import Line, aws, billed, hours

ga = aws("AWSGlobalAccelerator")
accelerator = ga("Global Accelerator", "Hrs", usagetype="Accelerator-Hours").at("")
RESOURCE = billed("aws_globalaccelerator_accelerator", Line("Accelerator", hours, accelerator))
