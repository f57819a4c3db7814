"""RDS instances: the instance, its storage, and the speed bought on top.

https://aws.amazon.com/rds/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, first, hours, reserved

CLASS, GIB, IOPS = attr("instance_class"), attr("allocated_storage"), attr("iops", 0)
ENGINE = attr("engine").pick(mysql="MySQL", mariadb="MariaDB", postgres="PostgreSQL")
PLACING = attr("multi_az", False).pick({False: "Single-AZ", True: "Multi-AZ"})
KIND = attr("storage_type", "gp2")
VOLUMES = {"gp2": "General Purpose", "gp3": "General Purpose-GP3", "io1": "Provisioned IOPS"}


@derive(GIB, IOPS)
def paid_iops(gib: int, iops: int) -> int:
    """gp3 includes 3,000 IOPS, and 12,000 from 400 GiB on."""
    return max(0, iops - (12_000 if gib >= 400 else 3_000))


rds = aws("AmazonRDS").where(deploymentOption=PLACING)
instance = rds("Database Instance", "Hrs", databaseEngine=ENGINE, instanceType=CLASS)
bare = rds.where(databaseEngine="Any")
disk = bare("Database Storage", "GB-Mo", volumeType=KIND.pick(VOLUMES))
gp3 = bare("Provisioned IOPS", "IOPS-Mo", groupDescription="RDS Provisioned GP3 IOPS")
io1 = bare("Provisioned IOPS", "IOPS-Mo", groupDescription="RDS Provisioned IOPS")

RESOURCE = billed(
    "aws_db_instance",
    Line("Database instance", hours, instance.bought(first(reserved, "on_demand"))),
    Line("Storage", GIB, disk),
    by(KIND, gp2=(), gp3=Line("IOPS", paid_iops, gp3), io1=Line("IOPS", IOPS, io1)),
)
