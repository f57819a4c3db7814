"""Memorystore for Memcached: vCPUs and memory of its nodes by the hour.

https://cloud.google.com/memorystore/docs/memcached/pricing
"""

from ..vocabulary import Line, attr, billed, google, hours, starts

NODES, CPUS = attr("node_count"), attr("node_config.cpu_count")
MIB = attr("node_config.memory_size_mb")

memcached = google("Cloud Memorystore for Memcached")
cpu = memcached("ApplicationServices", "h", description=starts("Memcached Node vCPU"))
ram = memcached("ApplicationServices", "GiBy.h", description=starts("Memcached Node RAM"))
RESOURCE = billed(
    "google_memcache_instance",
    Line("vCPU", NODES * CPUS * hours, cpu),
    Line("Memory", NODES * (MIB / 1_024) * hours, ram),
)
