"""What pods cost where the pod itself is billed; on nodes it is the nodes that are.

https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-configuration.html
https://cloud.google.com/kubernetes-engine/pricing
https://learn.microsoft.com/azure/aks/virtual-nodes
"""

from collections.abc import Mapping

from ...errors import NotListed
from ...model import HOURS_A_MONTH, Value
from ..google._autopilot import pods as requested
from ..vocabulary import (
    Line,
    Part,
    attr,
    aws,
    block,
    by,
    derive,
    each,
    elsewhere,
    given,
    like,
    named,
    outer,
    times,
)
from ._cluster import missing

CLASSES = {"general-purpose": "", "autopilot": "", "Balanced": "Balanced "}
OUT = {"amd64": "Scale-Out x86 ", "arm64": "Scale-Out Arm "}
# Read in the placement of the pods: an object may have several kinds of them
PODS, ONCE = attr("pods"), attr("once", False)
RUN = attr("hours", HOURS_A_MONTH)
VCPU, GIB = attr("vcpu"), attr("gib")
DISK = attr("ephemeral_gib", 0)
SPOT = attr("spot", False)


@derive(attr("mode", None), attr("unschedulable", None), outer(attr("cluster", None)))
def mode(name: str | None, why: str | None, cluster: Mapping[str, Value] | None) -> str:
    """Pods run on nodes, or are billed themselves; one that nothing can hold has no price."""
    if why:
        raise NotListed(f"unschedulable: {why}")
    known = cluster or {}
    if not name or not known.get("known", True):
        raise missing(known)
    return name


@derive(attr("class", ""), attr("arch", "amd64"), SPOT)
def autopilot_kind(name: str, chip: str, spot: bool) -> str:
    """A class has prices of its own, and so have pods that may be stopped at any time."""
    plain = name.removesuffix("-spot")
    kind = OUT[chip] if plain == "Scale-Out" else CLASSES[plain or "general-purpose"]
    return f"{kind}Spot " if spot or name.endswith("-spot") else kind


BOUGHT = derive(autopilot_kind)(lambda kind: "preemptible" if "Spot" in kind else "on_demand")

eks = aws("AmazonEKS")
vcpu = eks("Compute", "hours", usagetype="Fargate-vCPU-Hours:perCPU")
gb = eks("Compute", "hours", usagetype="Fargate-GB-Hours")
scratch = eks(None, "GB-Hours", usagetype="Fargate-EphemeralStorage-GB-Hours")


def fargate(once: bool) -> list[Line]:
    """So much for a vCPU and a GB of the size that holds the pod, and for more scratch space."""
    return [
        Line("vCPU", PODS * VCPU * RUN, vcpu, once),
        Line("Memory", PODS * GIB * RUN, gb, once),
        Line("Ephemeral storage", DISK * PODS * RUN, scratch, once),
    ]


def autopilot(once: bool) -> list[Line]:
    return requested(PODS * VCPU, PODS * GIB, DISK * PODS, autopilot_kind, BOUGHT, RUN, once)


def recurring(month: list[Line], once: list[Line]) -> Part:
    """A Job is paid once, everything else each month."""
    return by(ONCE, {False: month, True: once})


# Each pod has a disk of its own for the claims that are written into its volumes
claim = like(
    "PersistentVolumeClaim",
    metadata=attr("ephemeral.volumeClaimTemplate.metadata"),
    spec=attr("ephemeral.volumeClaimTemplate.spec"),
    cluster=outer(attr("cluster")),
)
disks = by(given("ephemeral"), {True: claim, False: ()})
SHARE = PODS * RUN / int(HOURS_A_MONTH)
RUNNING = attr("placement.pods") * attr("placement.hours", HOURS_A_MONTH) / int(HOURS_A_MONTH)
group = like("azurerm_container_group", os_type="Linux", container=block(cpu=VCPU, memory=GIB))
PAID: Part = named(
    "placement",
    by(
        mode,
        {
            "nodes": elsewhere(),
            "auto": elsewhere(),
            "none": elsewhere(),
            "fargate": recurring(fargate(once=False), fargate(once=True)),
            "autopilot": recurring(autopilot(once=False), autopilot(once=True)),
            "virtual-nodes": times(SHARE, group),
        },
    ),
)


def pods(template: str = "spec.template.spec") -> list[Part]:
    """What a workload costs whose pods are written at a path."""
    return [PAID, times(RUNNING, each(f"{template}.volumes", disks))]
