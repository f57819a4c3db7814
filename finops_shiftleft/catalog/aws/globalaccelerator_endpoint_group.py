"""Global Accelerator's endpoint groups: a premium for each GB, by where it comes from and goes to.

AWS bills the direction that is dominant in an hour only: give the other as nothing.
https://aws.amazon.com/global-accelerator/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, first, usage

EDGES = {
    "us": "NA",
    "europe": "EU",
    "asia_pacific": "AP",
    "australia": "AU",
    "india": "IN",
    "middle_east": "ME",
    "south_africa": "ZA",
    "south_america": "SA",
    "south_korea": "KR",
}
HOMES = {
    "ap-northeast-2": "KR", "ap-south-": "IN", "ap-southeast-2": "AU", "ap-southeast-4": "AU",
    "ap-": "AP", "af-": "ZA", "ca-": "NA", "eu-": "EU", "il-": "ME", "me-": "ME", "mx-": "NA",
    "sa-": "SA", "us-": "NA",
}  # fmt: skip


@derive(first(attr("endpoint_group_region"), aws.region))
def home(region: str) -> str:
    """The part of the world that a region is in; some countries are parts of their own."""
    return next(part for prefix, part in HOMES.items() if region.startswith(prefix))


ga = aws("AWSGlobalAccelerator").where(operation="Dominant", fromLocation=home)


def traffic(way: str, edge: str) -> Line:
    key = f"monthly_{way}bound_data_transfer_gb.{edge}"
    gb = first(usage(key, f"GB {way} through edges there, where it is dominant"), 0)
    row = {"toLocation": EDGES[edge], "trafficDirection": way.title()}
    return Line(f"Data {way}, {edge}", gb, ga("Global Accelerator", "GB", **row).at(""))


RESOURCE = billed(
    "aws_globalaccelerator_endpoint_group",
    *(traffic(way, edge) for way in ("in", "out") for edge in EDGES),
)
