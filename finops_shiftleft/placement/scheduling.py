"""Whether a pod may run on a node: selectors, affinity, taints; and if not, why.

https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
Preferences are not looked at, and neither is affinity to other pods beyond that of a workload's
pods to keep apart on hosts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, TypeAlias

from ..model import Value
from .virtual_nodes import maps

HOSTNAME = "kubernetes.io/hostname"
HARD = ("NoSchedule", "NoExecute")
ARCH, SYSTEM = "kubernetes.io/arch", "kubernetes.io/os"
BETA = {  # labels by their older names
    "beta.kubernetes.io/arch": ARCH,
    "beta.kubernetes.io/os": SYSTEM,
    "beta.kubernetes.io/instance-type": "node.kubernetes.io/instance-type",
    "failure-domain.beta.kubernetes.io/region": "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone": "topology.kubernetes.io/zone",
}
Labels: TypeAlias = Mapping[str, "frozenset[str] | None"]
"""What a node's labels may be: one of some values, or (None) any."""


class Taint(NamedTuple):
    key: str
    value: str
    effect: str

    def __str__(self) -> str:
        return (
            f"{self.key}={self.value}:{self.effect}" if self.value else f"{self.key}:{self.effect}"
        )


class Requirement(NamedTuple):
    """What a label must be: In, NotIn, Exists, DoesNotExist, Gt, Lt, Gte, Lte."""

    key: str
    operator: str
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.key} {self.operator} {', '.join(self.values)}".rstrip()


def taint(text: str) -> Taint:
    """A taint as kubectl writes it: key=value:Effect."""
    pair, _, effect = text.rpartition(":")
    name, _, value = pair.partition("=")
    return Taint(name, value, effect)


def requirement(said: Mapping[str, Value]) -> Requirement:
    values = said.get("values")
    texts = tuple(map(str, values)) if isinstance(values, list) else ()
    return Requirement(str(said.get("key")), str(said.get("operator")), texts)


def fixed(labels: Mapping[str, str]) -> dict[str, frozenset[str] | None]:
    """Labels that are known."""
    return {name: frozenset({value}) for name, value in labels.items()}


# ------------------------------------------------------------------------------------ requirements


def meets(labels: Labels, wanted: Requirement) -> bool:
    """Whether a node may have a label as it is required."""
    name = BETA.get(wanted.key, wanted.key)
    if wanted.operator in ("Exists", "DoesNotExist"):
        return (name in labels) == (wanted.operator == "Exists")
    if name not in labels:
        return wanted.operator == "NotIn"
    values = labels[name]
    if values is None:
        return True
    compare = OPERATORS.get(wanted.operator)
    return compare is not None and any(compare(value, wanted.values) for value in values)


def number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("nan")


def ordered(holds: Callable[[Decimal, Decimal], bool]) -> Callable[[str, Sequence[str]], bool]:
    def compare(value: str, values: Sequence[str]) -> bool:
        one, other = number(value), number(values[0] if values else "")
        return not (one.is_nan() or other.is_nan()) and holds(one, other)

    return compare


OPERATORS: dict[str, Callable[[str, Sequence[str]], bool]] = {
    "In": lambda value, values: value in values,
    "NotIn": lambda value, values: value not in values,
    "Gt": ordered(lambda one, other: one > other),
    "Lt": ordered(lambda one, other: one < other),
    "Gte": ordered(lambda one, other: one >= other),
    "Lte": ordered(lambda one, other: one <= other),
}


# ------------------------------------------------------------------------------------------- pods


def refusal(spec: Mapping[str, Value], labels: Labels, taints: Iterable[Taint]) -> str | None:
    """Why a pod may not run on such a node; None where it may."""
    selector = spec.get("nodeSelector")
    for name, value in selector.items() if isinstance(selector, Mapping) else ():
        if isinstance(value, str) and not meets(labels, Requirement(name, "In", (value,))):
            return f"nodeSelector {name}={value}"
    terms = affinity(spec)
    if terms and not any(all(meets(labels, one) for one in term) for term in terms):
        return f"node affinity {terms[0][0]}" if terms[0] else "node affinity"
    tolerated = maps(spec.get("tolerations"))
    for one in taints:
        if one.effect in HARD and not any(tolerates(each, one) for each in tolerated):
            return f"taint {one}"
    return None


def affinity(spec: Mapping[str, Value]) -> list[list[Requirement]]:
    """The terms of the required node affinity, one of which must hold."""
    required = inside(
        spec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"
    )
    terms = maps(required.get("nodeSelectorTerms"))
    return [[requirement(one) for one in maps(term.get("matchExpressions"))] for term in terms]


def tolerates(said: Mapping[str, Value], taint: Taint) -> bool:
    """Whether a toleration is of a taint; one without a key and with Exists is of every one."""
    if said.get("effect") not in (None, "", taint.effect):
        return False
    if said.get("operator") == "Exists":
        return said.get("key") in (None, "", taint.key)
    return said.get("key") == taint.key and (said.get("value") or "") == taint.value


def keeps_apart(spec: Mapping[str, Value], labels: Mapping[str, str]) -> bool:
    """Whether two pods of a workload never run on one host."""
    required = inside(spec, "affinity", "podAntiAffinity").get(
        "requiredDuringSchedulingIgnoredDuringExecution"
    )
    return any(
        term.get("topologyKey") == HOSTNAME and selects(term.get("labelSelector"), labels)
        for term in maps(required)
    ) or bool(host_ports(spec))


def host_ports(spec: Mapping[str, Value]) -> list[Value]:
    """The ports of the node that a pod takes, which no two pods can."""
    return [
        port["hostPort"]
        for container in maps(spec.get("containers"))
        for port in maps(container.get("ports"))
        if port.get("hostPort")
    ]


def selects(selector: Value, labels: Mapping[str, str]) -> bool:
    """Whether a label selector is met by a pod's own labels."""
    if not isinstance(selector, Mapping):
        return False
    wanted = selector.get("matchLabels")
    pairs = wanted.items() if isinstance(wanted, Mapping) else ()
    return all(labels.get(name) == value for name, value in pairs) and all(
        meets(fixed(labels), requirement(one)) for one in maps(selector.get("matchExpressions"))
    )


def inside(value: Mapping[str, Value], *names: str) -> Mapping[str, Value]:
    """A mapping within mappings; empty where there is none."""
    for name in names:
        found = value.get(name)
        if not isinstance(found, Mapping):
            return {}
        value = found
    return value
