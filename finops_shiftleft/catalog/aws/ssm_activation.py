"""Activations: managed machines are free in the standard tier, and pay by the hour in advanced.

https://aws.amazon.com/systems-manager/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, first, hours, usage

LIMIT = attr("registration_limit", 1)
TIER = usage("instance_tier", "standard or advanced", "standard")
MACHINES = first(usage("instances", "machines that are managed through it"), LIMIT)

machine = aws("AWSSystemsManager")("AWS Systems Manager", "Hrs", usagetype="MI-AdvInstances-Hrs")

RESOURCE = billed(
    "aws_ssm_activation",
    Line("Managed machines", TIER.pick(standard=0, advanced=MACHINES) * hours, machine),
)
