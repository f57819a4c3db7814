"""Lightsail instances: so much an hour by memory, system and addresses.

https://aws.amazon.com/lightsail/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, usage

HOURS = usage("monthly_hrs", "hours that it is there each month", 730)
GB = {"nano": "0.5", "micro": "1", "small": "2", "medium": "4", "large": "8", "xlarge": "16"}
MEMORY = {**GB, "2xlarge": "32", "4xlarge": "64"}


@derive(attr("bundle_id"))
def plan(bundle: str) -> str:
    """small_win_ipv6_3_0 is the plan of 2 GB with Windows and without an IPv4 address."""
    size, *words = bundle.split("_")
    return f"{MEMORY[size]}GB" + "".join(f"_{word}" for word in ("win", "ipv6") if word in words)


instance = aws("AmazonLightsail")("Lightsail Instance", "Hrs", usagetype="BundleUsage:" + plan)

RESOURCE = billed("aws_lightsail_instance", Line("Instance", HOURS, instance))
