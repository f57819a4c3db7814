"""RDS instances: the instance, its storage, and the speed bought on top.

https://aws.amazon.com/rds/pricing/
Not expressed: RDS Custom, Outposts, dedicated log volumes, the Db2 licence of the marketplace.
"""

from ..vocabulary import Expr, Line, attr, aws, billed, derive, first, given, hours
from ..vocabulary import related, reserved, today, upfront, usage
from ._rds_engines import LICENSES, product, support, vcpus
from ._rds_insights import INSIGHTS
from ._rds_storage import volume

source = related("replicate_source_db", to="aws_db_instance")


def own(name: str, *otherwise: Expr | object) -> Expr:
    """A replica is as its source is, unless it says otherwise."""
    return first(attr(name), source.attr(name), source.read(source.attr(name)), *otherwise)


CLASS, ENGINE, MULTI = own("instance_class"), own("engine"), attr("multi_az", False)
SOLD = derive(ENGINE, own("license_model", ""))(product)
NAME, FAMILY = SOLD["engine"], CLASS.after("db.").before(".")
CHOSEN = own("storage_type", given("iops").pick({True: "io1", False: "gp2"}))
KIND = NAME.pick({"Aurora MySQL": "aurora", "Aurora PostgreSQL": "aurora"}, otherwise=CHOSEN)
MIRROR = {"SQL Server": "Mirror-"}  # Multi-AZ by another name
PLACE = MULTI.pick({False: "", True: NAME.pick(MIRROR, otherwise="Multi-AZ-")})
SIZE = own("allocated_storage"), own("iops", 0), own("storage_throughput", 0)
VCPUS = derive(CLASS)(vcpus) * MULTI.pick({False: 1, True: 2}) * hours
LIFE = own("engine_lifecycle_support", "")
VERSION = own("engine_version", "")
OLD = VERSION.pick({"": ""}, otherwise=derive(ENGINE, VERSION, LIFE, today)(support))
BACKUP = usage("additional_backup_storage_gb", "backups above the size of the database, in GB")
BURST = usage("monthly_cpu_credit_hrs", "vCPU-hours that it bursts above its baseline")

rds = aws("AmazonRDS").where(databaseEngine=NAME)
sold = rds.where(
    databaseEdition=SOLD["edition"],
    licenseModel=SOLD["license"].pick(LICENSES),
    instanceType=CLASS,
    deploymentOption=MULTI.pick({False: "Single-AZ", True: "Multi-AZ"}),
)
instance, fee = sold("Database Instance", "Hrs"), sold("Database Instance", "Quantity")
credit = rds("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:db." + FAMILY)
old = rds("RDS Extended Support", "vCPU-Hours", usagetype="ExtendedSupport:" + OLD)
backup = aws("AmazonRDS")("Storage Snapshot", "GB-Mo", usagetype="RDS:ChargedBackupUsage")

RESOURCE = billed(
    "aws_db_instance",
    Line("Database instance", hours, instance.bought(first(reserved, "on_demand"))),
    Line("Upfront fee", upfront, fee.bought(reserved), once=True),
    Line("Extended support", OLD.pick({"": 0}, otherwise=VCPUS), old),
    Line("CPU credits", FAMILY.pick(t3=BURST, t4g=BURST, otherwise=0), credit),
    volume(NAME, PLACE, KIND, SIZE, nothing="aurora"),
    Line("Backup", BACKUP, backup),
    *INSIGHTS,
)
