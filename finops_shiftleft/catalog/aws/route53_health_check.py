"""Route 53 health checks: so much a month by where the endpoint is, and for each optional feature.

Checks of other checks and of alarms are priced as those of an endpoint in AWS; those that a
routing control switches are free.
https://aws.amazon.com/route53/pricing/ (health checks)
"""

from ..vocabulary import Line, Sku, attr, aws, billed, derive, usage

KIND = attr("type")
ENDPOINT = usage("endpoint_type", "aws, or non-aws for an endpoint elsewhere", "aws")
PLACE = ENDPOINT.pick({"aws": "AWS", "non-aws": "Non-AWS"})
WHERE = KIND.pick(CALCULATED="AWS", CLOUDWATCH_METRIC="AWS", otherwise=PLACE)
CHECKED = KIND.pick(RECOVERY_CONTROL=0, otherwise=1)


@derive(KIND, attr("request_interval", 30), attr("measure_latency", False))
def features(kind: str, interval: int, latency: bool) -> int:
    """HTTPS, string matching, an interval of 10 seconds and measuring latency are each one."""
    return ("HTTPS" in kind) + ("STR_MATCH" in kind) + (interval == 10) + latency


def check(meter: str) -> Sku:
    route53 = aws("AmazonRoute53")
    return route53("DNS Health Check", "Mo", usagetype=meter + WHERE).at("")


RESOURCE = billed(
    "aws_route53_health_check",
    Line("Health check", CHECKED, check("Health-Check-")),
    Line("Optional features", features, check("Health-Check-Option-")),
)
