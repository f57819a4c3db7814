"""Launch templates cost nothing; this is what one instance launched from one costs.

https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html
"""

from ..vocabulary import attr, derive, like, through


@derive(attr("block_device_mappings", ()))
def disks(mappings: list[dict[str, list[object]]]) -> dict[str, list[object]]:
    """The mapping of the image's root device, named xvda or sda1, resizes the root volume."""
    found: dict[str, list[object]] = {"root": [], "more": []}
    for mapping in mappings:
        is_root = str(mapping.get("device_name", "")).endswith(("xvda", "sda1"))
        found["root" if is_root else "more"] += mapping.get("ebs", [])
    return found


RESOURCE = through(
    "aws_launch_template",
    like(
        "aws_instance",
        tenancy=attr("placement.tenancy"),
        monitoring=attr("monitoring.enabled"),
        root_block_device=disks["root"],
        ebs_block_device=disks["more"],
    ),
)
