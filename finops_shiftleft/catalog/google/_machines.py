"""What an instance and a template of instances ask of the price list alike.

https://cloud.google.com/compute/all-pricing
"""

from ...model import Value
from ..vocabulary import Expr, Line, Part, attr, by, derive, each, first, given, google, like
from ..vocabulary import outer, usage
from ._licences import licences
from ._machine_types import attached_gpus, attached_ssd, boot_disk, custom, is_custom, sustained

TYPE = attr("machine_type").after("/")
STOPPED = {"TERMINATED": 0, "SUSPENDED": 0}
RUNNING = usage("monthly_hrs", "hours it runs each month", 730)
RUN = attr("desired_status", "RUNNING").pick(STOPPED, otherwise=RUNNING)
PREEMPTIBLE = attr("scheduling.preemptible", False).pick({True: "SPOT", False: "STANDARD"})
MARKET = first(attr("scheduling.provisioning_model"), PREEMPTIBLE)
HOURS = derive(TYPE, MARKET, RUN)(sustained)
HOST = given("scheduling.node_affinities").pick({True: 0, False: HOURS})
HAS = derive(TYPE)(custom)
SPOT = MARKET.pick(STANDARD="", SPOT="Spot Preemptible ")
ON_SPOT = MARKET.pick(STANDARD="", SPOT=" attached to Spot Preemptible VMs")
BOUGHT = MARKET.pick(STANDARD="on_demand", SPOT="preemptible")
VM = MARKET.pick(STANDARD="Standard", SPOT="Spot Preemptible")
GPUS = {f"nvidia-tesla-{n.lower()}": f"Tesla {n}" for n in ("K80", "P4", "P100", "T4", "V100")}
GPUS |= {f"{name}-vws": words for name, words in GPUS.items()}
GPU = "Nvidia " + attr("type").after("/").pick(GPUS) + " GPU" + outer(ON_SPOT)

gce = google("Compute Engine")
whole = gce("Compute Instance", "h", machineType=TYPE).bought(BOUGHT)
core = gce("Compute", "h", description=SPOT + HAS["name"] + " Core").bought(BOUGHT)
ram = gce("Compute", "GiBy.h", description=SPOT + HAS["name"] + " Ram").bought(BOUGHT)
extended = gce("Compute", "GiBy.h", description=SPOT + HAS["extended_name"] + " Ram").bought(BOUGHT)
gpu = gce("Compute", "h", description=GPU).bought(outer(BOUGHT))
address = gce("Network", "h", description="External IP Charge on a " + VM + " VM").at("global")


@derive(attr("network_interface", ()))
def addresses(interfaces: Value) -> int:
    """Each access_config of a network interface is an external IPv4 address."""
    blocks = interfaces if isinstance(interfaces, list) else [interfaces]
    configs = [block.get("access_config") or [] for block in blocks]
    return sum(len(one) if isinstance(one, list) else 1 for one in configs)


sized = [
    Line("vCPU", HAS["cpus"] * HOST, core),
    Line("Memory", HAS["gib"] * HOST, ram),
    Line("Extended memory", HAS["extended"] * HOST, extended),
]
GPU_HOURS = outer(derive(TYPE)(attached_gpus)) * attr("count") * outer(HOURS)
BOOT_TYPE = derive(TYPE)(boot_disk)


def local_ssd(size: Expr) -> Line:
    """A local SSD of the machine around the block, as long as that runs."""
    row = gce("Storage", "GiBy.mo", description="SSD backed Local Storage" + outer(ON_SPOT))
    part = outer(derive(TYPE)(attached_ssd)) * outer(RUN) / 730
    return Line("Local SSD", part * size, row.bought(outer(BOUGHT)))


def machine(image: Expr) -> list[Part]:
    """A machine without its disks."""
    return [
        by(derive(TYPE)(is_custom), {True: sized, False: Line("Instance", HOST, whole)}),
        each("guest_accelerator", Line("GPU", GPU_HOURS, gpu)),
        *licences(image, TYPE, RUN),
        Line("External address", addresses * RUN, address),
    ]


def disk(size: Expr, kind: str, iops: str, throughput: str) -> Part:
    """A disk that is made with the machine."""
    return like(
        "google_compute_disk",
        size=size,
        type=first(attr(kind), outer(BOOT_TYPE)),
        provisioned_iops=attr(iops),
        provisioned_throughput=attr(throughput),
    )
