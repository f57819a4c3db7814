"""RDS in the vendor's words: engines and licences, vCPUs by class, and support by version."""

from collections.abc import Mapping
from decimal import Decimal

LICENSES = {
    "": None,
    "bring-your-own-license": "Bring your own license",
    "license-included": "License included",
}
ENGINES = {
    "mysql": ("MySQL", ""),
    "mariadb": ("MariaDB", ""),
    "postgres": ("PostgreSQL", ""),
    "aurora": ("Aurora MySQL", ""),
    "aurora-mysql": ("Aurora MySQL", ""),
    "aurora-postgresql": ("Aurora PostgreSQL", ""),
    "oracle-se": ("Oracle", "Standard"),
    "oracle-se1": ("Oracle", "Standard One"),
    "oracle-se2": ("Oracle", "Standard Two"),
    "oracle-se2-cdb": ("Oracle", "Standard Two"),
    "oracle-ee": ("Oracle", "Enterprise"),
    "oracle-ee-cdb": ("Oracle", "Enterprise"),
    "sqlserver-ex": ("SQL Server", "Express"),
    "sqlserver-web": ("SQL Server", "Web"),
    "sqlserver-se": ("SQL Server", "Standard"),
    "sqlserver-ee": ("SQL Server", "Enterprise"),
    "db2-se": ("Db2", "Standard"),
    "db2-ae": ("Db2", "Advanced"),
}
BROUGHT = (
    "oracle-ee",
    "oracle-ee-cdb",
    "db2-se",
    "db2-ae",
)  # sold with the customer's licence only

SMALL = {"micro": 2, "small": 2, "medium": 2, "large": 2, "xlarge": 4}
SINGLE = (
    "db.t1.micro",
    "db.t2.micro",
    "db.t2.small",
    "db.m1.small",
    "db.m1.medium",
    "db.m3.medium",
)

# The day from which the first and the third year of extended support are paid
# https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html
SUPPORT = {
    "MySQL5.7": ("2024-03-01", "2026-03-01"),
    "MySQL8.0": ("2026-08-01", "2028-08-01"),
    "PostgreSQL11": ("2024-04-01", "2026-04-01"),
    "PostgreSQL12": ("2025-03-01", "2027-03-01"),
    "PostgreSQL13": ("2026-03-01", "2028-03-01"),
    "PostgreSQL14": ("2027-03-01", "2029-03-01"),
    "AuroraMySQL2": ("2024-12-01", "2026-12-01"),
    "AuroraPostgreSQL11": ("2024-04-01", "2026-04-01"),
    "AuroraPostgreSQL12": ("2025-03-01", "2027-03-01"),
    "AuroraPostgreSQL13": ("2026-03-01", "2028-03-01"),
    "AuroraPostgreSQL14": ("2027-03-01", "2029-03-01"),
}


def product(engine: str, license: str) -> Mapping[str, str]:
    """Oracle and SQL Server are sold by edition, Oracle with its licence or without."""
    name, edition = ENGINES[engine]
    usual = "bring-your-own-license" if engine in BROUGHT else "license-included"
    return {"engine": name, "edition": edition, "license": (license or usual) if edition else ""}


def vcpus(size: str) -> int:
    """large has 2 vCPUs, xlarge 4, and Nxlarge 4 N."""
    if size in SINGLE:
        return 1
    name = size.split(".")[2]
    return SMALL[name] if name in SMALL else 4 * int(name.removesuffix("xlarge"))


def generation(engine: str, version: str | Decimal) -> str:
    """The major version as the price list writes it: MySQL8.0, AuroraPostgreSQL13. Code may say
    13 for "13"."""
    name, numbers = ENGINES[engine][0].replace(" ", ""), str(version).split(".")
    if name == "MySQL":
        return name + ".".join(numbers[:2])
    if name == "AuroraMySQL":
        return name + {"5.7": "2", "8.0": "3"}.get(".".join(numbers[:2]), "")
    return name + numbers[0]


def support(engine: str, version: str | Decimal, lifecycle: str, day: str) -> str:
    """Past the end of standard support a version is paid by the vCPU, more from the third year,
    unless the code forbids it."""
    first, third = SUPPORT.get(generation(engine, version), ("9999", "9999"))
    if day < first or lifecycle.endswith("-disabled"):
        return ""
    return ("Yr3:" if day >= third else "Yr1-Yr2:") + generation(engine, version)
