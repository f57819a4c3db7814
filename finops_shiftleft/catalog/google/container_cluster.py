"""GKE clusters: a fee by the hour; then their own nodes, or what Autopilot's pods ask for.

https://cloud.google.com/kubernetes-engine/pricing
The credit that a billing account has each month for one zonal or Autopilot cluster is not deducted.
Not expressed: extended release channels, GKE Enterprise, Backup for GKE, Autopilot's compute
classes and its spot pods.
"""

from ..vocabulary import Line, attr, billed, block, by, derive, each, first, given, google, group
from ..vocabulary import hours, like, outer, times, usage
from ._autopilot import pods as requested
from ._zones import LOCATION, cluster_zones, is_zone

AUTOPILOT = attr("enable_autopilot", False)
CPUS = usage("autopilot_vcpu_count", "vCPUs that pods request")
GIB = usage("autopilot_memory_gb", "GB of memory that pods request")
DISK = usage("autopilot_ephemeral_storage_gb", "GB of scratch space that pods request")
KEPT = attr("remove_default_node_pool", False).pick({True: 0, False: 1})
DEFAULT_POOLS = given("node_pool").pick({True: 0, False: KEPT})


@derive(LOCATION, AUTOPILOT)
def kind(location: str, autopilot: bool) -> str:
    """A cluster is zonal, regional or Autopilot; all have a fee of their own."""
    return "Autopilot" if autopilot else "Zonal" if is_zone(location) else "Regional"


gke = google("Kubernetes Engine")
fee = gke("Compute", "h", description=kind + " Kubernetes Clusters").at("global")
pods = requested(CPUS, GIB, DISK)
PRIVATE = attr("private_cluster_config.enable_private_nodes", False)
NAMED, OWN = attr("node_locations"), attr("network_config.enable_private_nodes")
pool = like(
    "google_container_node_pool",
    location=outer(LOCATION),
    node_locations=first(NAMED, outer(cluster_zones)),
    network_config=block(enable_private_nodes=first(OWN, outer(PRIVATE))),
)
default_pool = group(
    "default_pool",
    like(
        "google_container_node_pool",
        node_locations=cluster_zones,
        autoscaling=None,
        network_config=block(enable_private_nodes=PRIVATE),
    ),
)
RESOURCE = billed(
    "google_container_cluster",
    Line("Management fee", hours, fee),
    by(
        AUTOPILOT,
        {True: pods, False: [times(DEFAULT_POOLS, default_pool), each("node_pool", pool)]},
    ),
)
