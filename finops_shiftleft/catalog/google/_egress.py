"""Data out of Google: to the internet by destination, at the rates of the premium tier.

https://cloud.google.com/vpc/network-pricing#internet_egress
Everywhere but Australia and China costs the same: the list's row to the Americas stands for it.
"""

from ..vocabulary import Line, ends, google, usage

AWAY = {"worldwide": "Americas", "china": "China", "australia": "Australia", "oceania": "Australia"}
NAMES = {
    "same_region": "within the region",
    "us_or_canada": "to the US and Canada",
    "south_america": "to South America",
}
TUNNELS = ("us_or_canada", "europe", "asia", "south_america", "oceania", "worldwide")
KEY = "monthly_egress_data_transfer_gb"

gce = google("Compute Engine")


def outward(where: str, group: str) -> Line:
    """GB to one destination; `group` is the list's: PremiumInternetEgress, VPNInternetEgress."""
    words = NAMES.get(where, f"to {where.replace('_', ' ').title()}")
    row = gce(
        "Network",
        "GiBy",
        resourceGroup=group,
        description=ends(f" to {AWAY.get(where, AWAY['worldwide'])}"),
    )
    words = "worldwide" if where == "worldwide" else words
    return Line(f"Data out, {words}", usage(f"{KEY}.{where}", f"GB {words} each month"), row)


def within_region() -> Line:
    """GB between zones of a region."""
    row = gce("Network", "GiBy", description="Network Inter Zone Data Transfer Out")
    words = NAMES["same_region"]
    return Line(f"Data out, {words}", usage(f"{KEY}.same_region", f"GB {words} each month"), row)


def tunnelled() -> list[Line]:
    """What leaves through a VPN, by destination."""
    return [within_region(), *(outward(where, "VPNInternetEgress") for where in TUNNELS)]
