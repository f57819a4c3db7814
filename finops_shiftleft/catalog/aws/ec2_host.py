"""Dedicated hosts: so much an hour by family, whatever runs on them; instances add nothing.

https://aws.amazon.com/ec2/dedicated-hosts/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, first, hours, reserved, upfront, usage

FAMILY = first(attr("instance_family"), attr("instance_type").before("."))
TERM = usage("reserved_instance_term", "1_year or 3_year, if a reservation covers it")
METER = first(TERM.pick({"1_year": "Reserved", "3_year": "Reserved"}), "")
PURCHASE = first(reserved, "on_demand")

hosts = aws("AmazonEC2").where(usagetype=METER + "HostUsage:" + FAMILY)
RESOURCE = billed(
    "aws_ec2_host",
    Line("Host", hours, hosts("Dedicated Host", "Hrs").bought(PURCHASE)),
    Line("Upfront fee", upfront, hosts("Dedicated Host", "Quantity").bought(PURCHASE), once=True),
)
