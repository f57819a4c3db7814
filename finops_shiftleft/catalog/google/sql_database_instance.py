"""Cloud SQL: so much a vCPU-hour and GB-hour, twice that in two zones; storage and backups.

https://cloud.google.com/sql/pricing
A replica costs what an instance of its size costs. A stopped instance keeps its storage and pays
for its address. Not expressed: committed use, extended support, C4A and N4 machines of Enterprise.
"""

from ..vocabulary import Expr, Line, Sku, attr, billed, by, derive, first, google, hours, related
from ..vocabulary import lacks, usage
from ._sql_machines import machine

SETTINGS = "settings"
source = related("master_instance_name", to="google_sql_database_instance")
ENGINES = {"MYSQL": "MySQL", "POSTGRES": "PostgreSQL", "SQLSERVER": "SQL Server"}
VERSION = first(attr("database_version"), source.attr("database_version"))
ENGINE = VERSION.before("_").pick(ENGINES)
ZONES = attr(f"{SETTINGS}.availability_type", "ZONAL").pick(ZONAL="Zonal", REGIONAL="Regional")
PLUS = attr(f"{SETTINGS}.edition", "ENTERPRISE").pick(
    ENTERPRISE="", ENTERPRISE_PLUS="Enterprise Plus "
)
TIER = attr(f"{SETTINGS}.tier")
size = derive(TIER)(machine)
SHARED = {"db-f1-micro": "Micro instance", "db-g1-small": "Small instance"}
RUN = attr(f"{SETTINGS}.activation_policy", "ALWAYS").pick(NEVER=0, ALWAYS=hours, ON_DEMAND=hours)
PUBLIC = attr(f"{SETTINGS}.ip_configuration.ipv4_enabled", True).pick({True: hours, False: 0})
IDLE = attr(f"{SETTINGS}.activation_policy", "ALWAYS").pick(NEVER=PUBLIC, otherwise=0)
LOW, PLAIN = "Low cost storage", PLUS.pick({"": "Standard storage"}, otherwise="Standard Storage")
HYPER = PLUS.pick({"": "Hyperdisk Balanced Storage"}, otherwise="Hyperdisk Balanced Storage")
DISK = attr(f"{SETTINGS}.disk_type", "PD_SSD").pick(
    PD_SSD=PLUS + "" + PLAIN, PD_HDD=LOW, HYPERDISK_BALANCED=PLUS + "" + HYPER
)
CACHED = attr(f"{SETTINGS}.data_cache_config.data_cache_enabled", False)
BACKUPS = usage("backup_storage_gb", "GB of backups")


def listed(unit: str, what: str | Expr) -> Sku:
    """The list repeats everything for every engine, and for one zone and two."""
    description = "Cloud SQL for " + ENGINE + ": " + ZONES + " - " + what
    return google("Cloud SQL")("ApplicationServices", unit, description=description)


EDITION = VERSION.after("_").pick(
    STANDARD="Standard", ENTERPRISE="Enterprise", WEB="Web", EXPRESS=""
)
MACHINE = PLUS.pick({"": ""}, otherwise="Enterprise Plus N ")
CORES = derive(size["cpus"])(lambda cpus: max(int(cpus), 4))
LICENSED = ENGINE.pick({"SQL Server": EDITION.pick({"": 0}, otherwise=CORES * RUN)}, otherwise=0)
fee = google("Cloud SQL")("License", "h", description="Licensing Fee for SQL Server " + EDITION)
shared = Line("Instance", RUN, listed("h", TIER.pick(SHARED)))
backups = google("Cloud SQL")(
    None, "GiBy.mo", resourceGroup="PDSnapshot", description=lacks("Regional")
)
RESOURCE = billed(
    "google_sql_database_instance",
    by(
        TIER,
        dict.fromkeys(SHARED, shared),
        otherwise=[
            Line("vCPU", size["cpus"] * RUN, listed("h", MACHINE + "vCPU")),
            Line("Memory", size["gib"] * RUN, listed("GiBy.h", MACHINE + "RAM")),
            Line("SQL Server licence", LICENSED, fee),
        ],
    ),
    Line("Storage", attr(f"{SETTINGS}.disk_size", 10), listed("GiBy.mo", DISK)),
    Line(
        "Data cache",
        CACHED.pick({True: size["cache"], False: 0}),
        listed("GiBy.mo", "Enterprise Plus Data Cache Storage"),
    ),
    Line("Idle address", IDLE, listed("h", "IP address reservation")),
    Line("Backups", BACKUPS, backups),
)
