"""EC2 instances: so much an hour by size, system and tenancy; then their disks and extras.

The fee for a region in which dedicated instances run is not on this page: it is the account's, and
no resource's. An instance of a capacity block, or on a dedicated host, is paid for with that.
https://aws.amazon.com/ec2/pricing/on-demand/
https://aws.amazon.com/ec2/pricing/dedicated-instances/
"""

from ..vocabulary import Line, assume, attr, aws, billed, block, by, derive, each, first, follow
from ..vocabulary import given, like, outer, related, reserved, starts, upfront, usage, within
from ._ec2 import IMAGES, MOST_IMAGES, SYSTEMS, bursting_vcpus, credit_mode, optimized_hours
from ._ec2 import public_hours, tenancy

SIZE = attr("instance_type")
FAMILY = SIZE.before(".")
RUN = usage("monthly_hrs", "hours it runs each month", 730)
SAID = usage("operating_system", ", ".join(SYSTEMS), "linux")
SYSTEM = first(attr("operating_system"), SAID)  # a group of nodes knows it by the image
HOST, HOSTS = given("host_id"), given("host_resource_group_arn")
PLACED = derive(attr("tenancy", None), HOST, HOSTS)(tenancy)
TENANCY = PLACED.pick(default="Shared", dedicated="Dedicated", host="Host")
SPOT = given("instance_market_options.spot_options").pick({True: "spot", False: "on_demand"})
MARKET = first(attr("instance_market_options.market_type"), SPOT)
PURCHASE = MARKET.pick(spot="spot", on_demand=first(reserved, "on_demand"))
HOURS = MARKET.pick({"capacity-block": 0}, otherwise=PLACED.pick(host=0, otherwise=RUN))
FEE = MARKET.pick(on_demand=PLACED.pick(host=0, otherwise=upfront), otherwise=0)
ABOVE = usage("monthly_cpu_credit_hrs", "hours that a vCPU bursts above its baseline")
VCPUS = first(usage("vcpu_count", "vCPUs that burst, if not all"), derive(SIZE)(bursting_vcpus))
MODE = derive(FAMILY, attr("credit_specification.cpu_credits", None))(credit_mode)
CREDITS = first(ABOVE, 0) * MODE.pick(unlimited=VCPUS, standard=0, never=0)
METRICS = attr("monitoring", False).pick({False: 0, True: 7})
subnet = related("subnet_id", to="aws_subnet")
OPEN = subnet.found.pick({True: subnet.attr("map_public_ip_on_launch", False), False: False})
PUBLIC = first(attr("associate_public_ip_address"), OPEN)
ADDRESS = derive(PUBLIC, RUN)(public_hours)
EXTRA = derive(SIZE, HOURS)(optimized_hours)
OPTIMIZED = attr("ebs_optimized", False).pick({False: 0, True: EXTRA})

ec2 = aws("AmazonEC2").where(operatingSystem=SYSTEM.pick(SYSTEMS))
plain = ec2.where(preInstalledSw="NA", licenseModel="No License required", capacitystatus="Used")
sized, kind = plain.where(instanceType=SIZE, tenancy=TENANCY), starts("Compute Instance")
credit = ec2("CPU Credits", "vCPU-Hours", usagetype="CPUCredits:" + FAMILY)
optimized = aws("AmazonEC2")("Compute Instance", "Hrs", usagetype="EBSOptimized:" + SIZE)
metric = aws("AmazonCloudWatch")("Metric", "Metrics", group="Metric")
address = aws("AmazonVPC")(None, "Hrs", usagetype="PublicIPv4:InUseAddress")

STORED = first(attr("volume_size"), outer(SYSTEM.pick(IMAGES, otherwise=MOST_IMAGES)))
STORAGE = first(attr("volume_type"), assume("gp2", "gp2: the image decides"))
OWN = [
    Line("Instance", HOURS, sized(kind, "Hrs").bought(PURCHASE)),
    Line("Upfront fee", FEE, sized(kind, "Quantity").bought(PURCHASE), once=True),
    Line("CPU credits", CREDITS, credit),
    Line("EBS optimization", OPTIMIZED, optimized),
    Line("Detailed monitoring", METRICS, metric),
    Line("Public IPv4 address", ADDRESS, address),
    within("root_block_device", like("aws_ebs_volume", size=STORED, type=STORAGE)),
    each(
        "ebs_block_device",
        like("aws_ebs_volume", size=attr("volume_size"), type=attr("volume_type")),
    ),
]
template = related("launch_template.id", "launch_template.name", to="aws_launch_template")
templated = follow(
    template,
    placement=block(tenancy=attr("tenancy")),
    monitoring=block(enabled=attr("monitoring")),
    network_interfaces=block(associate_public_ip_address=attr("associate_public_ip_address")),
    **{name: attr(name) for name in ("instance_type", "ebs_optimized", "host_id", "subnet_id")},
    **{
        name: given(name).pick({True: attr(name), False: None})
        for name in ("credit_specification", "instance_market_options", "root_block_device")
    },
    ebs_block_device=given("ebs_block_device").pick({True: attr("ebs_block_device"), False: None}),
)

RESOURCE = billed("aws_instance", by(template.found, {True: templated, False: OWN}))
