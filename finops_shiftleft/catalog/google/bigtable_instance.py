"""Bigtable: so much an hour for each node of every cluster, and a GB stored.

https://cloud.google.com/bigtable/pricing
"""

from ..vocabulary import Line, attr, billed, derive, each, first, google, hours, span, starts, usage
from ._places import region_of

REGION = first(derive(attr("zone"))(region_of), google.region)
LOW, HIGH = attr("autoscaling_config.min_nodes"), attr("autoscaling_config.max_nodes")
NODES = first(attr("num_nodes"), span(LOW, LOW, HIGH), 1)
STORAGE = usage("storage_gb", "GB that the cluster holds")
KIND = attr("storage_type", "SSD")

bigtable = google("Cloud Bigtable")
node = bigtable("ApplicationServices", "h", description=starts("Server Node")).at(REGION)
WORDS = KIND + " Storage"
stored = bigtable("ApplicationServices", "GiBy.mo", description=starts(WORDS)).at(REGION)
RESOURCE = billed(
    "google_bigtable_instance",
    each("cluster", Line("Nodes", NODES * hours, node), Line("Storage", STORAGE, stored)),
)
