"""Instance groups of EMR: each instance is billed as EC2 bills it, and a fee of EMR on top.

The disks that EMR adds where no `ebs_config` asks for any are left out.

https://aws.amazon.com/emr/pricing/
"""

from collections.abc import Mapping

from ..vocabulary import Line, attr, aws, billed, block, derive, given, hours, like, times

SPOT = given("bid_price").pick({True: block(market_type="spot"), False: None})
ROOT = block(volume_size=attr("ebs_root_volume_size", 15), volume_type="gp2")


@derive(attr("ebs_config", ()))
def disks(configs: list[Mapping[str, object]]) -> list[dict[str, object]]:
    """Every instance has so many volumes of each configuration."""
    return [
        {"volume_size": one.get("size"), "volume_type": one.get("type"), "iops": one.get("iops")}
        for one in configs
        for _ in range(int(str(one.get("volumes_per_instance") or 1)))
    ]


emr = aws("ElasticMapReduce")
fee = emr("Elastic Map Reduce Instance", "Hrs", usagetype="BoxUsage:" + attr("instance_type"))

RESOURCE = billed(
    "aws_emr_instance_group",
    times(
        attr("instance_count", 1),
        like(
            "aws_instance",
            instance_market_options=SPOT,
            root_block_device=ROOT,
            ebs_block_device=disks,
            ebs_optimized=False,
        ),
        Line("EMR", hours, fee),
    ),
)
