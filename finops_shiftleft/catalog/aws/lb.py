"""Load balancers: so much an hour, and capacity units by the largest of their needs.

A network load balancer is taken to carry TCP: UDP and TLS hold fewer connections in a unit. Targets
in Lambda, which hold 0.4 GB, trust stores, reserved capacity units and the public addresses of one
that faces the internet are not on this page.
https://aws.amazon.com/elasticloadbalancing/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, first, hours, usage
from ._capacity_units import units

KIND = attr("load_balancer_type", "application")
NEEDS = [
    usage("new_connections", "new connections a second"),
    usage("active_connections", "active connections a minute"),
    usage("processed_bytes_gb", "GB an hour"),
    usage("rule_evaluations", "rules evaluated a second, less ten free ones a request"),
]
UNITS = derive(KIND, first(*NEEDS), *(first(need, 0) for need in NEEDS))(units)
NAME = KIND.pick(application="Application", network="Network", gateway="Gateway")

elb = aws("AWSELB").where(operation="LoadBalancing:" + NAME)
hour = elb("Load Balancer-" + NAME, "Hrs", usagetype="LoadBalancerUsage")
unit = elb("Load Balancer-" + NAME, "LCU-Hrs", usagetype="LCUUsage")
RESOURCE = billed(
    "aws_lb",
    Line("Load balancer", hours, hour),
    Line("Capacity units", UNITS * hours, unit),
)
