"""EKS node groups: free themselves; their nodes are EC2 instances.

Of several types the first is bought on demand; on the spot market any of them may be.
https://aws.amazon.com/eks/pricing/
https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import attr, billed, block, by, derive, either, first, follow, given, like
from ..vocabulary import related, span, times, usage

SCALING = [attr(f"scaling_config.{size}_size") for size in ("min", "desired", "max")]
NODES = first(usage("instances", "nodes that run, on average"), span(*SCALING))
BOUGHT = attr("capacity_type", "ON_DEMAND")
MARKET = block(market_type=BOUGHT.pick(ON_DEMAND=None, SPOT="spot"))
WINDOWS = derive(attr("ami_type", ""))(lambda image: image.startswith("WINDOWS"))
SAID = usage("operating_system", "linux or windows, if the image does not say it", "linux")
SYSTEM = WINDOWS.pick({True: "windows", False: SAID})
DISK = block(volume_size=first(attr("disk_size"), SYSTEM.pick(windows=50, otherwise=20)))
template = related("launch_template.id", "launch_template.name", to="aws_launch_template")
OWN = given("launch_template").pick({True: None, False: "t3.medium"})
SIZE = attr("node.instance_type", None)


@derive(attr("instance_types", ()), BOUGHT, OWN)
def kinds(types: Sequence[str], bought: str, own: str | None) -> Sequence[Mapping[str, str | None]]:
    """On demand the first type is used; without one the template's, or t3.medium."""
    several = [*types] if bought == "SPOT" else [*types][:1]
    return [{"instance_type": kind} for kind in several] or [{"instance_type": own}]


node = {"instance_type": SIZE, "instance_market_options": MARKET, "operating_system": SYSTEM}
own = like("aws_instance", root_block_device=DISK, **node)

RESOURCE = billed(
    "aws_eks_node_group",
    either(
        kinds,
        "node",
        times(NODES, by(given("launch_template"), {True: follow(template, **node), False: own})),
    ),
)
