"""In how many zones a cluster and its pools have nodes.

https://cloud.google.com/kubernetes-engine/docs/concepts/types-of-clusters
"""

from ...model import Value
from ..vocabulary import attr, derive, first, google

LOCATION = first(attr("location"), google.region)


def is_zone(location: str) -> bool:
    """A zone has a letter behind its region: europe-west1-b."""
    return location.count("-") == 2


@derive(LOCATION, attr("node_locations", ()))
def cluster_zones(location: str, named: Value) -> Value:
    """The zones that are named for a cluster; beside its own where it is in one zone."""
    return [location, *named] if is_zone(location) else [*named]


def zones(location: str, named: Value) -> int:
    """A pool in a region runs in three of its zones, unless they are named."""
    return len(named) or (1 if is_zone(location) else 3)
