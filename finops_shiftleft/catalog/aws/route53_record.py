"""Route 53 records: so much a query, by how it is routed. Those of an alias are free.

An alias is free where it leads to a load balancer, a distribution or the like; one that leads to a
record of a zone of the same code is charged like that record.
https://aws.amazon.com/route53/pricing/
"""

from ..vocabulary import Expr, Line, Sku, aws, billed, given, related, usage

route53 = aws("AmazonRoute53")
TO_RECORD = related("alias.zone_id", to="aws_route53_zone").found
CHARGED = given("alias").pick({True: TO_RECORD.pick({True: 1, False: 0}), False: 1})
NEARBY = given("geoproximity_routing_policy")
GEO = NEARBY.pick({True: "Geoproximity-Queries", False: "Geo-Queries"})


def asked(how: str) -> Expr:
    return CHARGED * usage(f"monthly_{how}_queries", f"{how.replace('_', ' ')} queries each month")


def query(usagetype: str | Expr) -> Sku:
    return route53("DNS Query", "Queries", usagetype=usagetype).at("")


BY_ADDRESS = given("cidr_routing_policy").pick({True: 1, False: 0})

RESOURCE = billed(
    "aws_route53_record",
    Line("Standard queries", asked("standard"), query("DNS-Queries")),
    Line("Latency based queries", asked("latency_based"), query("LBR-Queries")),
    Line("Geo DNS queries", asked("geo"), query(GEO)),
    Line("IP based queries", BY_ADDRESS * asked("ip_based"), query("IPBR-Queries")),
)
