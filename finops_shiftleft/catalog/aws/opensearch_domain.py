"""OpenSearch domains: nodes by the hour, their volumes, and what is kept warm or cold.

https://aws.amazon.com/opensearch-service/pricing/
"""

from ..vocabulary import Expr, Line, attr, aws, billed, derive, each, first, hours
from ..vocabulary import reserved, upfront, usage, within
from ._opensearch_volumes import COUNT, DISKS, volume

CLUSTER = "cluster_config"


def search(kind: str) -> str:
    """r6g.large.elasticsearch is listed as r6g.large.search."""
    return kind.removesuffix(".elasticsearch").removesuffix(".search") + ".search"


def has(name: str, count: Expr) -> Expr:
    """So many, if they are enabled at all."""
    return attr(f"{CLUSTER}.{name}", False).pick({True: count, False: 0})


TYPE = derive(attr(f"{CLUSTER}.instance_type", "m4.large.search"))(search)
MASTERS = has("dedicated_master_enabled", attr(f"{CLUSTER}.dedicated_master_count", 3))
MASTER = derive(attr(f"{CLUSTER}.dedicated_master_type"))(search)
WARM = derive(attr(f"{CLUSTER}.warm_type"))(search)
WARMS = has("warm_enabled", attr(f"{CLUSTER}.warm_count"))
WARM_GB = has("warm_enabled", usage("warm_storage_gb", "GB kept in UltraWarm"))
COLD_GB = has("cold_storage_options.enabled", usage("cold_storage_gb", "GB kept in cold storage"))

es = aws("AmazonES")
FAMILY = "Amazon OpenSearch Service Instance"


def nodes(label: str, count: Expr, kind: Expr) -> tuple[Line, Line]:
    """Nodes by the hour, and the fee of the reservations that cover them."""
    hourly, fee = (es(FAMILY, unit, instanceType=kind) for unit in ("Hrs", "Quantity"))
    return (
        Line(label, count * hours, hourly.bought(first(reserved, "on_demand"))),
        Line(f"{label}, upfront fee", upfront * count, fee.bought(reserved), once=True),
    )


ENABLED = attr("node_config.enabled", False).pick({True: attr("node_config.count", 1), False: 0})
coordinators = nodes("Coordinators", ENABLED, derive(attr("node_config.type"))(search))

RESOURCE = billed(
    "aws_opensearch_domain",
    *nodes("Data nodes", COUNT, TYPE),
    *nodes("Dedicated masters", MASTERS, MASTER),
    *nodes("UltraWarm nodes", WARMS, WARM),
    within(CLUSTER, each("node_options", *coordinators)),
    DISKS,
    Line("UltraWarm storage", WARM_GB, volume("GB-Mo", "ES:Managed-Storage")),
    Line("Cold storage", COLD_GB, volume("GB-Mo", "ES:Cold-Storage")),
)
