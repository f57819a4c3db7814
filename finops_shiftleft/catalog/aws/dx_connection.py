"""Direct Connect: a port by the hour, and what leaves AWS through it by the GB.

A port's price goes by its capacity; a hosted one's is charged to the account that uses it.
https://aws.amazon.com/directconnect/pricing/
"""

from ..vocabulary import Expr, Line, attr, aws, billed, first, hours, usage
from ._regions import REGIONS

HOW = usage("dx_connection_type", "dedicated or hosted", "dedicated")
WHOSE = usage("dx_virtual_interface_type", "private or public", "private")
SPEED = attr("bandwidth").pick(
    {f"{n}Mbps": f"{n}M" for n in (50, 100, 200, 300, 400, 500)},
    **{f"{n}Gbps": f"{n}G" for n in (1, 2, 5, 10, 25, 100, 400)},
)
OUT = usage("monthly_outbound_region_to_dx_location_gb", "GB out through it from this region")
dx = aws("AWSDirectConnect")
port = dx(
    "Direct Connect",
    "Hrs",
    capacity=SPEED,
    connectionType=HOW.pick(dedicated="Dedicated", hosted="Hosted"),
)


def out(label: str, gb: Expr, place: Expr | str) -> Line:
    interface = WHOSE.pick(private="Private", public="Public")
    sku = dx("Data Transfer", "GB", fromLocation=place, virtualInterfaceType=interface)
    return Line(label, gb, sku.at(""))


def elsewhere(region: str) -> Expr:
    """Nothing leaves a region of which the usage file does not speak."""
    key = f"monthly_outbound_from_region_to_dx_connection_location.{region.replace('-', '_')}"
    return first(usage(key, f"GB out through it from {region}"), 0)


RESOURCE = billed(
    "aws_dx_connection",
    Line("Port", hours, port),
    out("Data out", OUT, aws.region.pick(REGIONS)),
    *(out(f"Data out of {region}", elsewhere(region), place) for region, place in REGIONS.items()),
)
