"""Lightsail databases: so much an hour by memory, twice as much for high availability.

https://aws.amazon.com/lightsail/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, usage

HOURS = usage("monthly_hrs", "hours that it is there each month", 730)
MEMORY = {"micro": "1GB", "small": "2GB", "medium": "4GB", "large": "8GB"}


@derive(attr("bundle_id"))
def plan(bundle: str) -> str:
    """medium_ha_2_0 is the plan of 4 GB with a standby."""
    size, *words = bundle.split("_")
    return MEMORY[size] + ("_ha" if "ha" in words else "")


database = aws("AmazonLightsail")("Lightsail Database", "Hrs", usagetype="DatabaseUsage:" + plan)

RESOURCE = billed("aws_lightsail_database", Line("Database", HOURS, database))
