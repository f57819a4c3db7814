"""EBS volumes: so much a GB a month by kind, and the speed bought above the allowance.

https://aws.amazon.com/ebs/pricing/
"""

from ..vocabulary import Line, Sku, attr, aws, billed, by, first, related, usage

KIND = attr("type", "gp2")
source = related("volume_id", to="aws_ebs_volume")
SNAPPED = related("snapshot_id", to="aws_ebs_snapshot").read(source.attr("size"))
GIB = first(attr("size"), SNAPPED)
IOPS, MIBPS = attr("iops"), attr("throughput", 0)
FASTER = attr("iops", 3_000).above(3_000)
CALLS = usage("monthly_standard_io_requests", "reads and writes of a magnetic volume")

ebs = aws("AmazonEC2").where(volumeApiName=KIND)


def iops(meter: str) -> Sku:
    return ebs("System Operation", "IOPS-Mo", usagetype=f"EBS:VolumeP-IOPS.{meter}")


gibps = ebs("Provisioned Throughput", "GiBps-mo")
calls = ebs("System Operation", "IOs")
gp3 = [
    Line("IOPS", FASTER, iops("gp3")),
    Line("Throughput", MIBPS.above(125) / 1_024, gibps),
]
io2 = [
    Line("IOPS", IOPS.up_to(32_000), iops("io2")),
    Line("IOPS above 32,000", IOPS.above(32_000).up_to(32_000), iops("io2.tier2")),
    Line("IOPS above 64,000", IOPS.above(64_000), iops("io2.tier3")),
]
io1 = Line("IOPS", IOPS, iops("piops"))
magnetic = Line("I/O requests", CALLS, calls)

RESOURCE = billed(
    "aws_ebs_volume",
    Line("Storage", GIB, ebs("Storage", "GB-Mo")),
    by(KIND, gp2=(), gp3=gp3, io1=io1, io2=io2, st1=(), sc1=(), standard=magnetic),
)
