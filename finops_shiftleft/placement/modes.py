"""Whether a pod runs on nodes, or is billed itself; and then as what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fnmatch import fnmatchcase

from ..config.kubernetes import ASSUMED_NODES
from ..model import NOTHING, ONE, Amount, Value
from ..sources.kubernetes.pods import Workload
from . import autopilot, fargate, virtual_nodes
from .demands import ENDS, Pods, at
from .pools import AUTO, AUTOPILOT, FARGATE, NODES, VIRTUAL, KnownCluster, Selector
from .scheduling import ARCH, inside
from .sizes import Request, Size, Unschedulable
from .virtual_nodes import maps

CLASS, SPOT = "cloud.google.com/compute-class", "cloud.google.com/gke-spot"
ACCELERATOR = "cloud.google.com/gke-accelerator"
POD_CLASSES = ("autopilot", "autopilot-spot")  # whose pods are billed, on Standard clusters too
KUBELET = ("virtual-kubelet.io/provider", "azure.com/aci")
PLATFORMS = {AUTOPILOT: "autopilot", FARGATE: "fargate", VIRTUAL: "virtual-nodes"}
Placement = dict[str, Value]


def mode_of(workload: Workload, cluster: KnownCluster) -> str:
    """Where a workload's pods run."""
    if cluster.mode not in (NODES, AUTO):
        return cluster.mode
    selector = inside(workload.spec, "nodeSelector")
    if cluster.provider == "aws" and not workload.per_node:
        labels = workload.labels
        return FARGATE if takes(cluster.fargate, workload.namespace, labels) else NODES
    if cluster.provider == "azure" and (cluster.virtual or selector.get("type")):
        return VIRTUAL if is_virtual(workload.spec) else NODES
    if cluster.provider == "google":
        return AUTOPILOT if selector.get(CLASS) in POD_CLASSES else NODES
    return NODES


def takes(selectors: Iterable[Selector], namespace: str, labels: Mapping[str, str]) -> bool:
    """Whether a Fargate profile takes pods with these labels."""
    return any(
        fnmatchcase(namespace, one.namespace)
        and all(fnmatchcase(labels.get(name, ""), value) for name, value in one.labels.items())
        for one in selectors
    )


def is_virtual(spec: Mapping[str, Value]) -> bool:
    """Whether a pod selects virtual nodes, and tolerates what keeps others off them."""
    selected = inside(spec, "nodeSelector").get("type") == "virtual-kubelet"
    tolerated = any(one.get("key") in KUBELET for one in maps(spec.get("tolerations")))
    return selected and tolerated


# ------------------------------------------------------------------------------- billed themselves


def placement(parts: Sequence[Pods], mode: str, cluster: KnownCluster) -> Placement:
    """What the catalogue reads as `placement.*` of a workload whose pods are billed: how many on
    average, and the size of each. Several kinds of pods of one object are one pod of their sum."""
    first = parts[0].workload
    found: Placement = {"mode": mode, **words(first)}
    unknown = next((one.unknown for one in parts if one.unknown), None)
    if unknown is not None:
        return {**found, "pods": unknown, "vcpu": unknown, "gib": unknown}
    try:
        sized = [(one, sizes(one, mode, cluster)) for one in parts]
    except Unschedulable as why:
        return {**found, "unschedulable": str(why)}
    if len(sized) == 1:
        pods, (vcpu, gib, scratch) = mean(parts[0], cluster), sized[0][1]
    else:
        pods = Amount.exactly(ONE)
        vcpu, gib, scratch = (
            sum((size[axis] * mean(one, cluster) for one, size in sized), NOTHING)
            for axis in range(3)
        )
    numbers = {"pods": pods, "vcpu": vcpu, "gib": gib, "ephemeral_gib": scratch}
    return {**found, **{name: number(one) for name, one in numbers.items()}}


def words(workload: Workload) -> Placement:
    selector = inside(workload.spec, "nodeSelector")
    found: Placement = {
        "class": selector.get(CLASS) or "",
        "arch": selector.get(ARCH) or "amd64",
        "spot": selector.get(SPOT) == "true",
        "gpu": dict(workload.pod.extended),
        "once": workload.once,
    }
    if workload.once and workload.hours is not None:
        found["hours"] = number(workload.hours)
    return found


def mean(pods: Pods, cluster: KnownCluster) -> Amount:
    """The pods that run on average; of a Job those that run at a time. A DaemonSet has one on each
    node, of which the platform tells nobody."""
    workload = pods.workload
    assert isinstance(workload.replicas, Amount)
    if workload.per_node:
        nodes = cluster.said.assumed_nodes if cluster.said else ASSUMED_NODES
        return Amount.exactly(Decimal(nodes))
    return workload.replicas if workload.once else workload.replicas * workload.share


def number(amount: Amount) -> Decimal | Amount:
    return amount if amount.ranges else amount.expected


def sizes(pods: Pods, mode: str, cluster: KnownCluster) -> tuple[Amount, Amount, Amount]:
    """What a pod is billed for, an hour: vCPUs, GiB, GiB of scratch space. Raises Unschedulable."""
    three = [SIZERS[mode](pods, cluster, end) for end in ENDS]
    vcpu, gib = (Amount(*(size[axis] for size in three)) for axis in (0, 1))
    scratch = Amount(*(size.ephemeral for size in three))
    if mode == FARGATE and scratch:
        asked = at(pods.workload.pod.ephemeral, 0) / 2**30
        scratch = replace(scratch, low=fargate.least_disk(asked))
    return vcpu, gib, scratch


def request(pods: Pods, end: int) -> Request:
    pod = pods.workload.pod
    return Request(at(pod.cpu, end), at(pod.memory, end), at(pod.ephemeral, end))


def on_fargate(pods: Pods, cluster: KnownCluster, end: int) -> Size:
    why = unfit(pods.workload)
    if why:
        raise Unschedulable(f"Fargate runs no {why}")
    return fargate.size(request(pods, end))


def unfit(workload: Workload) -> str | None:
    """What Fargate does not run."""
    spec, selector = workload.spec, inside(workload.spec, "nodeSelector")
    privileged = any(
        inside(one, "securityContext").get("privileged") is True
        for one in maps(spec.get("containers"))
    )
    found = {
        "DaemonSets": workload.per_node,
        "pods with devices": bool(workload.pod.extended),
        "Arm pods": selector.get(ARCH) == "arm64",
        "privileged containers": privileged,
        "pods in the network of the host": spec.get("hostNetwork") is True,
    }
    return next((what for what, holds in found.items() if holds), None)


def on_autopilot(pods: Pods, cluster: KnownCluster, end: int) -> Size:
    workload = pods.workload
    selector = inside(workload.spec, "nodeSelector")
    name, arch = str(selector.get(CLASS) or ""), str(selector.get(ARCH) or "amd64")
    rule = autopilot.limits_of(name, autopilot.bursts(cluster.version), arch)
    if workload.pod.extended or selector.get(ACCELERATOR):
        raise Unschedulable("no price is known of Autopilot's pods with devices")
    if rule is None:
        raise Unschedulable(f"the class {name} is billed by machines, which are not known")
    return autopilot.size(request(pods, end), rule, workload.per_node)


def on_virtual_nodes(pods: Pods, cluster: KnownCluster, end: int) -> Size:
    if pods.workload.per_node:
        raise Unschedulable("virtual nodes run no DaemonSets")
    return virtual_nodes.size(pods.spec)


Sizer = Callable[[Pods, KnownCluster, int], Size]
SIZERS: dict[str, Sizer] = {
    FARGATE: on_fargate,
    AUTOPILOT: on_autopilot,
    VIRTUAL: on_virtual_nodes,
}
