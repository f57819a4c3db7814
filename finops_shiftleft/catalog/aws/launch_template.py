"""Launch templates cost nothing; this is what one instance launched from one costs.

https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html
"""

from collections.abc import Mapping, Sequence

from ..vocabulary import attr, derive, first, like, through

ROOTS = ("xvda", "sda1")
MAPPINGS = attr("block_device_mappings", ())
Mappings = Sequence[Mapping[str, object]]


def disks(mappings: Mappings, is_root: bool) -> list[object] | None:
    """The volumes of the root device, or of all others; None where there are none."""
    found: list[object] = []
    for mapping in mappings:
        if str(mapping.get("device_name", "")).endswith(ROOTS) == is_root:
            blocks = mapping.get("ebs", [])
            found += blocks if isinstance(blocks, list) else [blocks]
    return found or None


@derive(MAPPINGS)
def root(mappings: Mappings) -> list[object] | None:
    """The mapping of the image's root device, xvda or sda1, resizes the root volume."""
    return disks(mappings, is_root=True)


@derive(MAPPINGS)
def more(mappings: Mappings) -> list[object] | None:
    """Every other mapping adds a volume."""
    return disks(mappings, is_root=False)


RESOURCE = through(
    "aws_launch_template",
    like(
        "aws_instance",
        tenancy=attr("placement.tenancy"),
        host_id=first(attr("host_id"), attr("placement.host_id")),
        host_resource_group_arn=attr("placement.host_resource_group_arn"),
        monitoring=attr("monitoring.enabled"),
        associate_public_ip_address=attr("network_interfaces.associate_public_ip_address"),
        root_block_device=first(attr("root_block_device"), root),
        ebs_block_device=first(attr("ebs_block_device"), more),
    ),
)
