"""App Engine's flexible environment: vCPUs, memory and disks of its instances by the hour.

https://cloud.google.com/appengine/pricing
"""

from decimal import Decimal

from ..vocabulary import Line, attr, billed, first, google, hours, span, starts, usage

AUTO = "automatic_scaling"
LEAST = attr(f"{AUTO}.min_total_instances", 2)
SCALED = span(LEAST, LEAST, attr(f"{AUTO}.max_total_instances", 20))
INSTANCES = first(
    usage("instances", "instances that run, on average"),
    attr("manual_scaling.instances"),
    SCALED,
)
CPU, GIB = attr("resources.cpu", 1), attr("resources.memory_gb", Decimal("0.6"))
DISK = attr("resources.disk_gb", 10)

flex = google("App Engine")
cpu = flex("ApplicationServices", "h", description=starts("Flex Instance Core Hours"))
ram = flex("ApplicationServices", "GiBy.h", description=starts("Flex Instance RAM"))
disk = flex("ApplicationServices", "GiBy.mo", description=starts("Flex Storage PD Capacity"))
RESOURCE = billed(
    "google_app_engine_flexible_app_version",
    Line("vCPU", INSTANCES * CPU * hours, cpu),
    Line("Memory", INSTANCES * GIB * hours, ram),
    Line("Storage", INSTANCES * DISK, disk),
)
