"""What one capacity unit of a load balancer holds, by kind: the largest need is what is billed."""

LIMITS = {
    "application": (25, 3_000, 1, 1_000),
    "network": (800, 100_000, 1, 0),
    "gateway": (600, 60_000, 1, 0),
}


def units(kind: str, needed: int, new: int, active: int, gb: int, rules: int) -> float:
    """An hour's capacity units: the largest of new connections a second, active connections a
    minute, GB an hour and, in an application load balancer, rule evaluations a second."""
    limits = LIMITS[kind]
    uses = zip((new, active, gb, rules), limits, strict=True)
    return max(use / limit for use, limit in uses if limit)
