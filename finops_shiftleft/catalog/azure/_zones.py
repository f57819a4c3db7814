"""Zones into which Azure sorts its regions where it sells traffic, circuits and DNS.

https://azure.microsoft.com/pricing/details/bandwidth/
"""

from ..vocabulary import azure, derive

ASIA = ("asia", "australia", "india", "indonesia", "japan", "jio", "korea", "malaysia")
PACIFIC = (*ASIA, "newzealand", "taiwan")
SOUTH = ("brazil", "chile", "israel", "mexico", "qatar", "saudi", "southafrica", "uae")


def zone_of(region: str) -> str:
    """North America and Europe are zone 1, Asia and the Pacific 2, Latin America, the Middle East
    and Africa 3; the US government's regions have one of their own."""
    if region.startswith(("usgov", "usdod")):
        return "US Gov Zone 1"
    if any(part in region for part in PACIFIC):
        return "Zone 2"
    return "Zone 3" if any(part in region for part in SOUTH) else "Zone 1"


ZONE = derive(azure.region)(zone_of)
