"""DMS replication instances: so much an hour by class, and storage above what is included.

https://aws.amazon.com/dms/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, first, hours

CLASS, MULTI = attr("replication_instance_class"), attr("multi_az", False)
USAGE = MULTI.pick({False: "InstanceUsage:", True: "Multi-AZUsage:"})
STORAGE = MULTI.pick({False: "Storage:GP2", True: "Multi-AZStorage:GP2"})
FREE = CLASS.after("dms.").before(".").pick(t2=50, t3=50, otherwise=100)


@derive(first(attr("allocated_storage"), FREE), FREE)
def above(gb: int, free: int) -> int:
    """T instances include 50 GB, all others 100."""
    return max(0, gb - free)


dms = aws("AWSDatabaseMigrationSvc")
instance = dms("Replication Server", "Hrs", usagetype=USAGE + "" + CLASS)
storage = dms("Replication Storage", "GB-Mo", usagetype=STORAGE)

RESOURCE = billed(
    "aws_dms_replication_instance",
    Line("Replication instance", hours, instance),
    Line("Storage", above, storage),
)
