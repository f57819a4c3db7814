"""Multi-AZ DB clusters: three instances in three zones, each with its volume, sold as one.

https://aws.amazon.com/rds/pricing/
"""

from ..vocabulary import Line, attr, aws, derive, first, hours, reserved, today, upfront, usage
from ._rds_engines import ENGINES, support, vcpus
from ._rds_storage import volume

CODE = attr("engine")
ENGINE = CODE.pick({code: name for code, (name, _) in ENGINES.items()})
SNAPSHOTS = usage("backup_snapshot_size_gb", "backups above the size of the cluster, in GB")
CLASS = attr("db_cluster_instance_class")
LIFE = attr("engine_lifecycle_support", "")
OLD = derive(CODE, attr("engine_version", ""), LIFE, today)(support)
VCPUS = derive(CLASS)(vcpus) * 3 * hours
SIZE = attr("allocated_storage"), attr("iops", 0), attr("storage_throughput", 0)

own = aws("AmazonRDS").where(databaseEngine=ENGINE)
trio = own.where(deploymentOption="Multi-AZ (readable standbys)", instanceType=CLASS)
instances, fee = trio("Database Instance", "Hrs"), trio("Database Instance", "Quantity")
old = own("RDS Extended Support", "vCPU-Hours", usagetype="ExtendedSupport:" + OLD)
backup = aws("AmazonRDS")("Storage Snapshot", "GB-Mo", usagetype="RDS:ChargedBackupUsage")

MULTI_AZ = (
    Line("Database instances", hours, instances.bought(first(reserved, "on_demand"))),
    Line("Upfront fee", upfront, fee.bought(reserved), once=True),
    Line("Extended support", OLD.pick({"": 0}, otherwise=VCPUS), old),
    volume(ENGINE, first("Multi-AZCluster-"), attr("storage_type", "io1"), SIZE),
    Line("Backup", SNAPSHOTS, backup),
)
