"""Volumes of OpenSearch nodes: so much a GB a month by kind, and the speed above the allowance.

https://aws.amazon.com/opensearch-service/pricing/
"""

from collections.abc import Mapping

from ..vocabulary import Expr, Line, Sku, attr, aws, by, derive

DISK, COUNT = "ebs_options", attr("cluster_config.instance_count", 1)
HAS_DISK = attr(f"{DISK}.ebs_enabled", False)
KIND, GIB = attr(f"{DISK}.volume_type", "gp2"), attr(f"{DISK}.volume_size", 10)
IOPS, MIBPS = attr(f"{DISK}.iops", 0), attr(f"{DISK}.throughput", 0)
KINDS = {"gp2": "GP2", "gp3": "GP3", "io1": "PIOPS", "standard": "Magnetic"}


@derive(GIB, IOPS, MIBPS)
def above(gib: int, iops: int, mibps: int) -> Mapping[str, int]:
    """gp3 includes 3,000 IOPS, and 3 for each GiB above 1,024; 125 MiB/s, and 250 from 170 GiB."""
    free = max(3_000, 3 * gib), 250 if gib >= 170 else 125
    return {"iops": max(0, iops - free[0]), "mibps": max(0, mibps - free[1])}


es = aws("AmazonES")


def volume(unit: str, usagetype: str | Expr) -> Sku:
    return es("Amazon OpenSearch Service Volume", unit, usagetype=usagetype)


stored = Line("Storage", COUNT * GIB, volume("GB-Mo", "ES:" + KIND.pick(KINDS) + "-Storage"))
gp3 = (
    Line("IOPS", COUNT * above["iops"], volume("IOPS-Mo", "ES:GP3-PIOPS")),
    Line("Throughput", COUNT * above["mibps"], volume("MiBps-Mo", "ES:GP3-Provisioned-Throughput")),
)
io1 = Line("IOPS", COUNT * IOPS, volume("IOPS-Mo", "ES:PIOPS"))
SPEEDS = by(KIND, gp2=(), gp3=gp3, io1=io1, standard=())

DISKS = by(HAS_DISK, {True: (stored, SPEEDS), False: ()})
