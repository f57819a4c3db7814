"""AlloyDB instances: vCPUs and 8 GB each by the hour, in two nodes where highly available.

https://cloud.google.com/alloydb/pricing
"""

from ..vocabulary import Line, attr, billed, first, google, hours, related

cluster = related("cluster", to="google_alloydb_cluster")
REGION = first(cluster.attr("location"), google.region)
CPUS = attr("machine_config.cpu_count")
HA = attr("availability_type", "REGIONAL").pick(
    REGIONAL=2, ZONAL=1, AVAILABILITY_TYPE_UNSPECIFIED=2
)
NODES = attr("instance_type", "PRIMARY").pick(
    PRIMARY=HA, SECONDARY=HA, READ_POOL=attr("read_pool_config.node_count", 1)
)

alloydb = google("AlloyDB")
cpu = alloydb("ApplicationServices", "h", description="AlloyDB: vCPU").at(REGION)
ram = alloydb("ApplicationServices", "GiBy.h", description="AlloyDB: RAM").at(REGION)
RESOURCE = billed(
    "google_alloydb_instance",
    Line("vCPU", NODES * CPUS * hours, cpu),
    Line("Memory", NODES * CPUS * 8 * hours, ram),
)
