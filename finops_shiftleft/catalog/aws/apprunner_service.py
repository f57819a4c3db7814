"""App Runner services: memory by the hour while provisioned, vCPUs by the hour while active.

https://aws.amazon.com/apprunner/pricing/
"""

from decimal import Decimal

from ..vocabulary import Line, attr, aws, billed, derive, first, hours, related, usage

SCALING = "aws_apprunner_auto_scaling_configuration_version"
scaling = related("auto_scaling_configuration_arn", to=SCALING)
PROVISIONED = first(scaling.attr("min_size", 1), 1)
ACTIVE = usage("monthly_active_instance_hrs", "hours that instances handle requests each month")


def in_units(text: str) -> Decimal:
    """1024 and "1 vCPU" are one, and so are 2048 and "2 GB"."""
    number = Decimal(text.split()[0])
    return number / 1_024 if number >= 256 else number


@derive(attr("instance_configuration.cpu", "1024"))
def cpus(text: str) -> Decimal:
    """vCPUs are written in thousandths of 1,024 or as "0.5 vCPU"."""
    return in_units(str(text))


@derive(attr("instance_configuration.memory", "2048"))
def memory(text: str) -> Decimal:
    """Memory is written in MB or as "4 GB"."""
    return in_units(str(text))


runner = aws("AWSAppRunner")
gb = runner("Compute", "GB-Hours", usagetype="AppRunner-Provisioned-GB-hours")
cpu = runner("Compute", "vCPU-Hours", usagetype="AppRunner-vCPU-hours")

RESOURCE = billed(
    "aws_apprunner_service",
    Line("Provisioned memory", memory * PROVISIONED * hours, gb),
    Line("Active vCPUs", ACTIVE * cpus, cpu),
)
