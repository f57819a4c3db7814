"""Volumes of RDS: so much a GB a month by kind and place, and the speed above the allowance.

https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
"""

from collections.abc import Mapping

from ..vocabulary import Expr, Line, Part, aws, by, derive, usage

KINDS = {
    "standard": "StorageUsage",
    "gp2": "GP2-Storage",
    "gp3": "GP3-Storage",
    "io1": "PIOPS-Storage",
    "io2": "PIOPS-Storage-IO2",
}
SPEEDS = {"gp3": "GP3-PIOPS", "io1": "PIOPS", "io2": "IO2-PIOPS"}
STRIPED = {"SQL Server": None, "Oracle": 200}  # GiB from which a volume is four; others at 400
REQUESTS = usage("monthly_standard_io_requests", "reads and writes of magnetic storage")


def above(engine: str, gib: int, iops: int, mibps: int) -> Mapping[str, int]:
    """gp3 includes 3,000 IOPS and 125 MiB/s; 12,000 and 500 once it is four volumes: from
    400 GiB on, with Oracle from 200, with SQL Server never."""
    limit = STRIPED.get(engine, 400)
    volumes = 4 if limit and gib >= limit else 1
    return {"iops": max(0, iops - 3_000 * volumes), "mibps": max(0, mibps - 125 * volumes)}


def volume(
    engine: Expr, place: Expr, kind: Expr, size: tuple[Expr, Expr, Expr], nothing: str = ""
) -> Part:
    """A volume of so many GiB, IOPS and MiB/s; no lines where its kind is `nothing`."""
    gib, iops, mibps = size
    rds, paid = aws("AmazonRDS"), derive(engine, gib, iops, mibps)(above)
    disk = rds("Database Storage", "GB-Mo", usagetype="RDS:" + place + kind.pick(KINDS))
    speed = rds("Provisioned IOPS", "IOPS-Mo", usagetype="RDS:" + place + kind.pick(SPEEDS))
    flow = rds("Provisioned Throughput", "MBPS-Mo", usagetype="RDS:" + place + "GP3-Throughput")
    magnetic = rds("System Operation", "IOs", usagetype="RDS:StorageIOUsage")
    storage, bought = Line("Storage", gib, disk), Line("IOPS", iops, speed)
    gp3 = (Line("IOPS", paid["iops"], speed), Line("Throughput", paid["mibps"], flow))
    return by(
        kind,
        {nothing: ()},
        gp2=storage,
        gp3=(storage, *gp3),
        io1=(storage, bought),
        io2=(storage, bought),
        standard=(storage, Line("I/O requests", REQUESTS, magnetic)),
    )
