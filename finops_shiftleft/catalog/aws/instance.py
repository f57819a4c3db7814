"""EC2 instances: so much an hour by size, system and tenancy; then their disks and extras.

https://aws.amazon.com/ec2/pricing/on-demand/
"""

from ..vocabulary import Line, attr, aws, billed, derive, each, first, like, reserved, starts
from ..vocabulary import usage, within

SIZE, PLACED = attr("instance_type"), attr("tenancy", "default")
FAMILY = SIZE.before(".")
TENANCY = PLACED.pick(default="Shared", dedicated="Dedicated", host="Host")
RUN = usage("monthly_hrs", "hours it runs each month", 730)
HOURS = PLACED.pick(default=RUN, dedicated=RUN, host=0)  # a dedicated host is billed whole
SYSTEM = usage("operating_system", "linux, windows, rhel or suse", "linux")
OS = SYSTEM.pick(linux="Linux", windows="Windows", rhel="RHEL", suse="SUSE")
SPOT = attr("instance_market_options.market_type").pick(spot="spot")
METRICS = attr("monitoring", False).pick({False: 0, True: 7})
ABOVE = usage("monthly_cpu_credit_hrs", "hours that a vCPU bursts above its baseline")
CREDITS = ABOVE * usage("vcpu_count", "vCPUs that burst", 1)


@derive(FAMILY, attr("credit_specification.cpu_credits", None))
def mode(family: str, chosen: str | None) -> str:
    """Only T instances burst; T3 and later start out unlimited, T2 does not."""
    start = {"t2": "standard", "t3": "unlimited", "t3a": "unlimited", "t4g": "unlimited"}
    return chosen or start[family] if family in start else "never"


@derive(FAMILY, attr("ebs_optimized", False), HOURS)
def optimized_hours(family: str, optimized: bool, hours: int) -> int:
    """Generations before 2014 pay for EBS optimization; all later ones include it."""
    old = {"c1", "c3", "g2", "i2", "m1", "m2", "m3", "r3"}
    return hours if optimized and family in old else 0


ec2 = aws("AmazonEC2").where(operatingSystem=OS)
plain = ec2.where(preInstalledSw="NA", licenseModel="No License required", capacitystatus="Used")
machine = plain(starts("Compute Instance"), "Hrs", instanceType=SIZE, tenancy=TENANCY)
credit = ec2("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:" + FAMILY)
optimized = aws("AmazonEC2")("Compute Instance", "Hrs", usagetype="EBSOptimized:" + SIZE)
metric = aws("AmazonCloudWatch")("Metric", "Metrics", group="Metric")
volume = like("aws_ebs_volume", size=attr("volume_size", 8), type=attr("volume_type"))

RESOURCE = billed(
    "aws_instance",
    Line("Instance", HOURS, machine.bought(first(SPOT, reserved, "on_demand"))),
    Line("CPU credits", mode.pick(unlimited=CREDITS, standard=0, never=0), credit),
    Line("EBS optimization", optimized_hours, optimized),
    Line("Detailed monitoring", METRICS, metric),
    within("root_block_device", volume),
    each("ebs_block_device", volume),
)
