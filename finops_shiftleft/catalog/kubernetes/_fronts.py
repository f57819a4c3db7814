"""What stands before a cluster's pods: balancers, of which some are shared by several objects.

Where rules of several objects are counted together, each object pays for what it adds to those that
come before it by name: a new one moves no other's bill, and the sum is the vendor's.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...errors import NoPrice
from ...model import Value
from ..azure._balancers import further as more_rules
from ..azure._balancers import included
from ..azure._balancers import processed as azure_gb
from ..google._forwarding import processed, regional, regional_further, worldwide, worldwide_further
from ..vocabulary import (
    Line,
    Part,
    Sku,
    among,
    assume,
    attr,
    by,
    derive,
    first,
    hours,
    like,
    times,
    usage,
)
from ._cluster import annotations_of
from ._ingresses import gateway, gateway_class, ingress, ingress_class
from ._services import Front, Object, service
from ._storage_classes import MANIFESTS

Maybe = Mapping[str, Value] | None
FIVE = 5  # rules that Azure and Google bill as one
OUTBOUND = 1  # rule for traffic out of the cluster, on the balancer that AKS makes
SERVICES = ("Service", "kubernetes_service", "kubernetes_service_v1")
INGRESSES = ("Ingress", "kubernetes_ingress", "kubernetes_ingress_v1")
CLASSES = (
    "IngressClass", "IngressClassParams", "kubernetes_ingress_class", "kubernetes_ingress_class_v1",
)  # fmt: skip
META, SPEC = attr("metadata", None), attr("spec", None)
KIND = attr("kind", "")


def there(found: Sequence[Maybe]) -> list[Object]:
    """Those that are such an object."""
    return [one for one in found if one]


INGRESS_CLASSES = among((*CLASSES, *MANIFESTS), derive(KIND, META, SPEC)(ingress_class), there)
GATEWAY_CLASSES = among(
    ("GatewayClass", *MANIFESTS),
    derive(KIND, META, attr("spec.controllerName", None))(gateway_class),
    there,
)


@derive(KIND, META, SPEC, attr("cluster", None), INGRESS_CLASSES, GATEWAY_CLASSES)
def front(
    kind: str,
    metadata: Maybe,
    spec: Maybe,
    cluster: Maybe,
    ingresses: Sequence[Object],
    gateways: Sequence[Object],
) -> Front:
    """The balancer of an object, and how many of its rules are counted with those of others."""
    said, marks = spec or {}, annotations_of(metadata)
    if kind == "Ingress":
        found = ingress(said, marks, cluster, ingresses)
    elif kind == "Gateway":
        found = gateway(said, marks, cluster, gateways)
    else:
        found = service(said, marks, cluster)
    known = metadata or {}
    key = f"{known.get('namespace') or 'default'}/{kind}/{known.get('name')}"
    if found["kind"] == "agc":
        raise NoPrice("no price for Application Gateway for Containers: it is not in the lists")
    return {"pool": "", "once": "", "rules": 0, "public": False, "key": key, **found}


def queued(fronts: Sequence[Object]) -> Mapping[str, Mapping[str, int]]:
    """By object, how many rules of its pool are counted before its own, and how many of its own:
    none where another object before it has bought what they share."""
    rules: dict[str, int] = defaultdict(int)
    bought: set[tuple[str, str]] = set()
    found: dict[str, Mapping[str, int]] = {}
    for one in sorted(fronts, key=lambda one: str(one["key"])):
        pool, shared = one["pool"], (one["pool"], one["once"])
        own = 0 if shared in bought else int(one["rules"])
        found.setdefault(one["key"], {"before": rules[pool], "own": own})
        rules[pool] += own
        if one["once"]:
            bought.add(shared)
    return found


QUEUE = among((*SERVICES, *INGRESSES, "Gateway", *MANIFESTS), front, queued)


@derive(front, QUEUE)
def standing(mine: Object, queue: Mapping[str, Mapping[str, int]]) -> Mapping[str, int]:
    """What an object adds to the rules that are counted together."""
    return queue[str(mine["key"])]


def above(standing: Mapping[str, int], allowance: int) -> int:
    """How many of the rules are above those that are included."""
    before, own = standing["before"], standing["own"]
    return max(0, before + own - allowance) - max(0, before - allowance)


@derive(standing)
def opens(standing: Mapping[str, int]) -> int:
    """The first that needs it pays for what all share."""
    return int(standing["own"] > 0 and standing["before"] == 0)


OWN = standing["own"].pick({0: 0}, otherwise=1)
FURTHER = derive(standing)(lambda found: above(found, FIVE))
IN_PUBLIC = derive(standing)(lambda found: above(found, FIVE - OUTBOUND))
PUBLIC = front["public"]
ZONES = first(attr("cluster.zones", None), assume(2, "addresses in two zones"))
GB = usage("monthly_data_processed_gb", "GB through the load balancer each month")
THROUGH = usage("monthly_ingress_data_gb", "GB through the load balancer each month")
INTERNAL = front["scheme"].pick(
    EXTERNAL="", EXTERNAL_MANAGED="", INTERNAL="Internal ", INTERNAL_MANAGED="Internal "
)

address = like("aws_eip", instance="balancer")
addresses = by(PUBLIC, {True: times(ZONES, address), False: ()})
nlb = [like("aws_lb", load_balancer_type="network"), addresses]
least_two = derive(ZONES)(lambda zones: max(2, int(zones)))
alb = [
    like("aws_lb", load_balancer_type="application"),
    by(PUBLIC, {True: times(least_two, address), False: ()}),
]
ip = like("azurerm_public_ip", sku="Standard", sku_tier="Regional", allocation_method="Static")
azure_data = Line("Data processed", GB, azure_gb)
azure = by(
    front["pool"],
    {
        "azure-public": [
            Line("Further rules", IN_PUBLIC * hours, more_rules),
            by(PUBLIC, {True: ip, False: ()}),
            azure_data,
        ],
        "azure-internal": [
            Line("Balancer", opens * hours, included),
            Line("Further rules", FURTHER * hours, more_rules),
            azure_data,
        ],
    },
)


def forwarding(basic: Sku, further: Sku) -> list[Line]:
    return [
        Line("Forwarding rule", opens * hours, basic),
        Line("Rules above five", FURTHER * hours, further),
        Line("Data processed", THROUGH, processed(INTERNAL)),
    ]


in_region = forwarding(regional, regional_further)
BOUGHT: dict[Value, Part | list[Line] | list[Part] | tuple[()]] = {
    "none": (),
    "clb": [like("aws_elb"), addresses],
    "nlb": nlb,
    "alb": times(OWN, *alb),
    "azure": azure,
    "gcp": in_region,
    "gce": forwarding(worldwide, worldwide_further),
    "gce-internal": in_region,
}
LINES: Part = by(front["kind"], BOUGHT)
