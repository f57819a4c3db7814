"""Node pools: Compute Engine instances, so many in every zone of the pool.

https://cloud.google.com/kubernetes-engine/pricing
A node has an external address unless nodes are private.
"""

from ...model import Value
from ..vocabulary import attr, billed, block, derive, first, google, like, related, span
from ..vocabulary import times, usage
from ._zones import cluster_zones, zones

cluster = related("cluster", to="google_container_cluster")
THERE = cluster.found
LOCATION = first(
    attr("location"), THERE.pick({True: cluster.attr("location"), False: google.region})
)
ALL = THERE.pick({True: cluster.read(cluster_zones), False: ()})
ZONES = derive(LOCATION, first(attr("node_locations"), ALL))(zones)
FIXED = first(attr("node_count"), attr("initial_node_count"), 1)
SCALED = "autoscaling"
LOW, LOWEST = attr(f"{SCALED}.min_node_count"), attr(f"{SCALED}.total_min_node_count")
IN_A_ZONE = first(span(LOW, LOW, attr(f"{SCALED}.max_node_count")), FIXED)
IN_ALL = span(LOWEST, LOWEST, attr(f"{SCALED}.total_max_node_count"))
NODES = first(usage("nodes", "nodes that run, in all zones"), IN_ALL, IN_A_ZONE * ZONES)
NODE = "node_config"
IMAGE = attr(f"{NODE}.image_type", "COS_CONTAINERD")
BOOT = block(
    size=attr(f"{NODE}.disk_size_gb", 100),
    type=attr(f"{NODE}.disk_type", "pd-balanced"),
    image=derive(IMAGE)(lambda kind: "windows" if kind.lower().startswith("windows") else ""),
)
SPOT = first(attr(f"{NODE}.spot"), attr(f"{NODE}.preemptible"), False)
OF_CLUSTER = cluster.attr("private_cluster_config.enable_private_nodes", False)
PRIVATE = first(
    attr("network_config.enable_private_nodes"),
    THERE.pick({True: OF_CLUSTER, False: False}),
)
FAST = "local_ssd_count"
DISKS = first(
    attr(f"{NODE}.{FAST}"),
    attr(f"{NODE}.ephemeral_storage_local_ssd_config.{FAST}"),
    attr(f"{NODE}.local_nvme_ssd_block_config.{FAST}"),
    0,
)


@derive(DISKS)
def local_ssds(count: int) -> Value:
    """Local SSDs of a node hold 375 GB each."""
    return [{"size": 375}] * min(int(count), 72)


RESOURCE = billed(
    "google_container_node_pool",
    times(
        NODES,
        like(
            "google_compute_instance",
            zone=LOCATION,
            desired_status="RUNNING",
            machine_type=attr(f"{NODE}.machine_type", "e2-medium"),
            scheduling=block(provisioning_model=SPOT.pick({True: "SPOT", False: "STANDARD"})),
            boot_disk=block(initialize_params=BOOT),
            scratch_disk=local_ssds,
            network_interface=PRIVATE.pick(
                {True: (), False: block(access_config=block(network_tier="PREMIUM"))}
            ),
            guest_accelerator=attr(f"{NODE}.guest_accelerator"),
        ),
    ),
)
