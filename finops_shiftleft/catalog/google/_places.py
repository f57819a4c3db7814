"""Where Google keeps what is not in one region: the multi-regions and the zones' regions.

https://cloud.google.com/storage/docs/locations
"""

NEAREST = {"us": "us", "northamerica": "us", "southamerica": "us", "asia": "asia"}
NEAREST |= {"australia": "asia", "europe": "europe", "me": "europe", "africa": "europe"}

CONTINENTS = {
    "us": "Northern America",
    "northamerica": "Northern America",
    "nam4": "Northern America",
}
CONTINENTS |= {"europe": "Europe", "eur4": "Europe", "asia": "Asia", "asia1": "Asia"}
CONTINENTS |= {"southamerica": "Latin America", "australia": "Oceania"}
CONTINENTS |= {"me": "Middle East", "africa": "Africa"}


def continent(place: str) -> str:
    """The part of the world within which data moves at a price of its own."""
    return CONTINENTS[place.partition("-")[0]]


def multi_region(region: str) -> str:
    """Snapshots and images are kept in the nearest multi-region, unless a place is named."""
    return NEAREST[region.partition("-")[0]]


def stored(location: str) -> str:
    """The multi-region EU is europe in the price list; a region is itself."""
    return {"eu": "europe"}.get(location.lower(), location.lower())


def region_of(zone: str) -> str:
    """The region of europe-west1-b is europe-west1; a region is itself."""
    head, _, tail = zone.lower().rpartition("/")[2].rpartition("-")
    return head if len(tail) == 1 else f"{head}-{tail}"
