"""What a pod requests, as the API server fills it in and the scheduler adds it up.

Resources are a Bag: amounts by Kubernetes' names, CPU in cores, everything else in bytes or pieces.
An Unknown makes the sum that it is part of unknown, and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from ...model import NOTHING, ZERO, Amount, Unknown, Value
from .pods import Assumption, PodRequest
from .quantities import bytes_of, cores, quantity
from .shapes import mapping

CPU, MEMORY, EPHEMERAL, HUGE = "cpu", "memory", "ephemeral-storage", "hugepages-"
FEWEST_BYTES = 2**16  # of memory that a container could start with: less is `400m` for `400Mi`
MOST_CORES = 256  # of one container: more is `500` for `500m`
MOST_DEVICES = 10_000  # of one kind that a pod asks for

Some = Amount | Unknown
Bag = dict[str, Some]
Band = tuple[Mapping[str, Value], Mapping[str, Value]]


class Problem(NamedTuple):
    """Something wrong in a pod's spec, at a path in it."""

    code: str
    path: str
    message: str


class Missing(NamedTuple):
    """What a container is given that requests nothing of a resource, and by whom. It `ranges`
    where the container may use as little as nothing."""

    cpu: Decimal
    memory: Decimal
    by: str
    ranges: bool = False

    def of(self, name: str) -> Some:
        much = self.cpu if name == CPU else self.memory
        return Amount(ZERO, much, much) if self.ranges else Amount.exactly(much)


MIB, GIB = Decimal(2**20), Decimal(2**30)
MISSING = {
    "nodes": Missing(Decimal("0.1"), 200 * MIB, "as kube-scheduler counts it", True),
    "autopilot": Missing(Decimal("0.5"), 2 * GIB, "as Autopilot sets it"),
    "fargate": Missing(ZERO, ZERO, "as Fargate counts it"),
    "virtual-nodes": Missing(Decimal(1), Decimal("1.5e9"), "as virtual nodes set it"),
}
"""By where the pods run; docs/kubernetes.md names the sources."""
AUTOPILOT_DAEMON = Missing(Decimal("0.05"), 100 * MIB, "as Autopilot sets it")


@dataclass(frozen=True, slots=True)
class Rules:
    """What fills in a pod's requests: completed default requests of LimitRanges, the overhead of
    RuntimeClasses, what is missing by resource, and the bands of a VerticalPodAutoscaler by
    container."""

    missing: Mapping[str, Missing]
    defaults: Mapping[str, Value] = field(default_factory=dict)
    overheads: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    bands: Mapping[str, Band] = field(default_factory=dict)


@dataclass(slots=True)
class Asked:
    """What is found out about one pod on the way to its request."""

    rules: Rules
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    containers: int = 0
    without: dict[str, int] = field(default_factory=dict)


def pod_request(
    spec: Mapping[str, Value], rules: Rules
) -> tuple[PodRequest, list[str], list[Problem]]:
    """The effective request of a pod, what is to be noted on it, and what is wrong in its spec."""
    asked = Asked(rules)
    unknown = unclear(spec)
    if unknown:
        return PodRequest(unknown, unknown, NOTHING), [], []
    level = pod_level(spec, asked)
    total = summed(spec, asked, frozenset(level))
    total = {**total, **level}
    total = joined(total, overhead(spec, asked), plus)
    return finished(total, spec, asked), asked.notes, asked.problems


def unclear(spec: Mapping[str, Value]) -> Unknown | None:
    """Why nobody can say what the containers of a pod are."""
    if not spec.get("containers"):
        return Unknown("its containers are not described here")
    for kind in ("containers", "initContainers"):
        found = spec.get(kind) or []
        for one in found if isinstance(found, list) else (found,):
            if isinstance(one, Unknown):
                return one
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
            return Unknown(f"its {kind} are no list of containers")
    return None


# ---------------------------------------------------------------------------------------- formula


def summed(spec: Mapping[str, Value], asked: Asked, settled: frozenset[str]) -> Bag:
    """The containers' sum, or what initialising takes where that is more. `settled` resources are
    the pod's own: nothing of them is missing."""
    total: Bag = {}
    for path, container in containers(spec, "containers"):
        total = joined(total, requested(container, path, asked, settled), plus)
    beside: Bag = {}
    most: Bag = {}
    for path, container in containers(spec, "initContainers"):
        own = requested(container, path, asked, settled)
        if container.get("restartPolicy") == "Always":
            total, beside = joined(total, own, plus), joined(beside, own, plus)
            most = joined(most, beside, larger)
        else:
            most = joined(most, joined(beside, own, plus), larger)
    return joined(total, most, larger)


def containers(spec: Mapping[str, Value], kind: str) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """The containers of a pod with their paths in its spec."""
    found = spec.get(kind)
    for index, one in enumerate(found or ()):
        yield f"{kind}.{index}", one


def joined(left: Bag, right: Bag, how: Callable[[Some, Some], Some]) -> Bag:
    if not right:
        return left
    names = {**left, **right}
    return {name: how(left.get(name, NOTHING), right.get(name, NOTHING)) for name in names}


def plus(left: Some, right: Some) -> Some:
    if isinstance(left, Unknown):
        return left
    return right if isinstance(right, Unknown) else left + right


def larger(left: Some, right: Some) -> Some:
    if isinstance(left, Unknown):
        return left
    if isinstance(right, Unknown):
        return right
    return Amount(*(max(pair) for pair in zip(left.ends, right.ends, strict=True)))


# ------------------------------------------------------------------------------------- containers


def requested(
    container: Mapping[str, Value], path: str, asked: Asked, settled: frozenset[str]
) -> Bag:
    """What one container requests, with everything filled in."""
    asked.containers += 1
    own = stated(container.get("resources"), f"{path}.resources", asked)
    for name, value in asked.rules.defaults.items():
        if name not in own:
            own[name] = measured(name, value, f"{path}.resources", asked)
    banded(own, container.get("name"), asked)
    for name in (CPU, MEMORY):
        if name not in own and name not in settled:
            asked.without[name] = asked.without.get(name, 0) + 1
            own[name] = asked.rules.missing[name].of(name)
    return own


def stated(resources: Value, path: str, asked: Asked) -> Bag:
    """Requests, and limits where there is none."""
    found: Bag = {}
    for kind in ("limits", "requests"):
        given = resources if isinstance(resources, Unknown) else mapping(resources).get(kind)
        if isinstance(given, Unknown):
            found |= {CPU: given, MEMORY: given}
        for name, value in mapping(given).items():
            if value is not None:
                found[name] = measured(name, value, f"{path}.{kind}.{name}", asked)
    return found


def measured(name: str, value: Value, path: str, asked: Asked) -> Some:
    """An amount of a resource; what cannot be one is told of, and Unknown."""
    try:
        found = READ.get(name, pieces if "/" in name else bytes_of)(value)
    except ValueError as error:
        asked.problems.append(Problem("invalid-quantity", path, f"{name}: {error}"))
        return Unknown(f"{name}: {error}")
    if isinstance(found, Unknown):
        return found
    advice = unlikely(name, found, value)
    if advice:
        asked.problems.append(Problem("unlikely-quantity", path, advice))
    return Amount.exactly(found)


def pieces(value: Value) -> Decimal | Unknown:
    """Whole devices."""
    found = quantity(value)
    if isinstance(found, Decimal) and (found != int(found) or found > MOST_DEVICES):
        raise ValueError(f"{str(value)[:50]!r} is no number of devices")
    return found


READ: Mapping[str, Callable[[Value], Decimal | Unknown]] = {CPU: cores, MEMORY: bytes_of}


def unlikely(name: str, found: Decimal, value: Value) -> str | None:
    """What looks like a slip of the pen."""
    if name == MEMORY and 0 < found < FEWEST_BYTES:
        digits = str(value).rstrip("m")
        return f"memory: {value} is {found} bytes; did you mean {digits}Mi?"
    if name == CPU and found > MOST_CORES:
        return f"cpu: {value} is {found.normalize():f} whole cores; did you mean {value}m?"
    return None


def banded(own: Bag, name: Value, asked: Asked) -> None:
    """Widens what a VerticalPodAutoscaler may change."""
    band = asked.rules.bands.get(str(name)) or asked.rules.bands.get("*")
    if not band:
        return
    least, most = (
        {key: measured(key, value, "", asked) for key, value in side.items()} for side in band
    )
    for key in {**least, **most}:
        now, low, high = own.get(key), least.get(key), most.get(key)
        start = now or low or high
        if isinstance(start, Amount):
            bottom = low.low if isinstance(low, Amount) else start.low
            top = high.high if isinstance(high, Amount) else start.high
            own[key] = Amount(
                min(bottom, start.low), start.expected, max(top, start.high, start.expected)
            )


# --------------------------------------------------------------------------------------- the pod's


def pod_level(spec: Mapping[str, Value], asked: Asked) -> Bag:
    """What the pod's own `resources` settle, in place of its containers' sum."""
    resources = mapping(spec.get("resources"))
    limits, requests = (
        {
            name: measured(name, value, f"resources.{kind}.{name}", asked)
            for name, value in mapping(resources.get(kind)).items()
            if (name in (CPU, MEMORY) or name.startswith(HUGE)) and value is not None
        }
        for kind in ("limits", "requests")
    )
    if not limits:
        return requests
    inner = Asked(asked.rules)
    whole = frozenset((CPU, MEMORY))
    sums = summed(spec, inner, whole)
    return {**limits, **{name: sums[name] for name in limits if name in sums}, **requests}


def overhead(spec: Mapping[str, Value], asked: Asked) -> Bag:
    """What the sandbox of a pod takes beside its containers."""
    name = spec.get("runtimeClassName")
    if isinstance(name, str) and name not in asked.rules.overheads and not spec.get("overhead"):
        asked.notes.append(f"runtime class {name} is not described here: its overhead is not known")
    fixed = asked.rules.overheads.get(name) if isinstance(name, str) else None
    given = mapping(spec.get("overhead") if fixed is None else fixed)
    return {key: measured(key, value, f"overhead.{key}", asked) for key, value in given.items()}


def finished(total: Bag, spec: Mapping[str, Value], asked: Asked) -> PodRequest:
    """The request in the words of PodRequest."""
    memory = total.get(MEMORY, NOTHING)
    for name, some in total.items():
        if name.startswith(HUGE):
            memory = plus(memory, some)
    cpu, extended = total.get(CPU, NOTHING), {}
    for name, some in total.items():
        if "/" not in name:
            continue
        if isinstance(some, Unknown):
            cpu = memory = Unknown(f"how many {name} it asks for is unknown", because=some)
        elif some.expected:
            extended[name] = int(some.expected)
    if spec.get("resourceClaims"):
        asked.notes.append("its resourceClaims ask for devices that no price is known of")
    assumed = tuple(lacking(asked))
    return PodRequest(cpu, memory, total.get(EPHEMERAL, NOTHING), extended, assumed)


def lacking(asked: Asked) -> Iterator[Assumption]:
    """What is assumed for each resource that containers do not request."""
    for name, count in asked.without.items():
        missing = asked.rules.missing[name]
        much = f"{missing.cpu.normalize():f} CPU" if name == CPU else in_mib(missing.memory)
        what = "CPU" if name == CPU else "memory"
        of = f"{count} of {asked.containers} containers"
        said = f"{of} without a request of {what}: {much} each, {missing.by}"
        yield Assumption(Decimal(count), "containers", much, said)


def in_mib(size: Decimal) -> str:
    return f"{(size / MIB).quantize(Decimal(1))} MiB"
