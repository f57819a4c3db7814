"""What stands around workloads and changes them: LimitRanges, RuntimeClasses and autoscalers, found
once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ...location import Location
from ...model import Diagnostic, Resource, Severity, Value
from . import kinds, scalers
from .replicas import Scaler
from .requests import Band
from .scalers import Target
from .shapes import mapping, mappings


@dataclass(slots=True)
class Surroundings:
    """By namespace, by target, by name."""

    defaults: dict[str, dict[str, Value]] = field(default_factory=lambda: defaultdict(dict))
    overheads: dict[str, Mapping[str, Value]] = field(default_factory=dict)
    scalers: dict[Target, list[Scaler]] = field(default_factory=lambda: defaultdict(list))
    bands: dict[Target, dict[str, Band]] = field(default_factory=lambda: defaultdict(dict))
    by_cpu: set[Target] = field(default_factory=set)
    places: dict[Target, Resource] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def tell(self, resource: Resource, code: str, message: str, path: str = "") -> None:
        where = at(resource, path)
        said = Diagnostic(Severity.WARNING, code, message, where, resource.address)
        self.diagnostics.append(said)

    def unmet(self, targets: Iterable[Target]) -> None:
        """Tells of autoscalers whose target is not among these."""
        there = frozenset(targets)
        for aim, resource in self.places.items():
            if aim not in there and aim.kind in kinds.TEMPLATES:
                said = f"{kind_of(resource)} scales {aim.kind} {aim.name}, which is not here"
                self.tell(resource, "scaler-without-target", said)


def at(resource: Resource, path: str) -> Location:
    place: Callable[[str], Location | None] | None = getattr(resource.values, "place", None)
    return (place(path) if place and path else None) or resource.location


def kind_of(resource: Resource) -> str:
    """The kind of an object, as `kinds` tells them apart; "" of what is none."""
    kind, version = resource.values.get("kind"), resource.values.get("apiVersion")
    if not isinstance(kind, str) or not isinstance(version, str):
        return ""
    return kinds.qualified(kind, version.rpartition("/")[0])


def name_of(resource: Resource) -> str:
    name = mapping(resource.values.get("metadata")).get("name")
    return name if isinstance(name, str) else str(resource.values.get("name"))


def namespace_of(resource: Resource) -> str:
    """The namespace of an object: its own, or the one that its reader put it into."""
    own = mapping(resource.values.get("metadata")).get("namespace")
    if not isinstance(own, str):
        own = mapping(resource.tags).get("namespace")
    return own if isinstance(own, str) else "default"


def surroundings(resources: Iterable[Resource]) -> Surroundings:
    found = Surroundings()
    for resource in resources:
        read = READERS.get(kind_of(resource))
        if read is None:
            continue
        try:
            read(resource, mapping(resource.values.get("spec")), found)
        except ValueError as error:
            found.tell(resource, "invalid-scaler", str(error))
    return found


def limit_range(resource: Resource, spec: Mapping[str, Value], found: Surroundings) -> None:
    """Its default requests, completed as the API server does: from the default limit, that from the
    maximum, and then from the minimum."""
    defaults = found.defaults[namespace_of(resource)]
    for one in mappings(spec.get("limits")):
        if one.get("type") != "Container":
            continue
        sides = (mapping(one.get(key)) for key in ("min", "max", "default", "defaultRequest"))
        completed = {name: value for side in sides for name, value in side.items()}
        for name, value in completed.items():
            if defaults.setdefault(name, value) != value:
                said = f"another LimitRange here sets {name} too: which of them counts is open"
                found.tell(resource, "two-limit-ranges", said)


def runtime_class(resource: Resource, spec: Mapping[str, Value], found: Surroundings) -> None:
    overhead = mapping(resource.values.get("overhead"))
    found.overheads[name_of(resource)] = mapping(overhead.get("podFixed"))


def horizontal(resource: Resource, spec: Mapping[str, Value], found: Surroundings) -> None:
    aim = scalers.target(spec.get("scaleTargetRef"), namespace_of(resource))
    add(resource, aim, scalers.horizontal(name_of(resource), spec), found)
    if scalers.scales_cpu(spec):
        found.by_cpu.add(aim)


def scaled_object(resource: Resource, spec: Mapping[str, Value], found: Surroundings) -> None:
    aim = scalers.target(spec.get("scaleTargetRef"), namespace_of(resource))
    annotations = mapping(mapping(resource.values.get("metadata")).get("annotations"))
    scaler = scalers.scaled_object(name_of(resource), spec, annotations)
    if scaler:
        add(resource, aim, scaler, found)


def add(resource: Resource, aim: Target, scaler: Scaler, found: Surroundings) -> None:
    if found.scalers[aim]:
        said = f"{aim.kind} {aim.name} has another autoscaler: the wider band is taken"
        found.tell(resource, "two-scalers", said)
    found.scalers[aim].append(scaler)
    found.places[aim] = resource


def vertical(resource: Resource, spec: Mapping[str, Value], found: Surroundings) -> None:
    aim = scalers.target(spec.get("targetRef"), namespace_of(resource))
    found.bands[aim].update(scalers.bands(spec))


READERS: Mapping[str, Callable[[Resource, Mapping[str, Value], Surroundings], None]] = {
    "LimitRange": limit_range,
    "RuntimeClass": runtime_class,
    "HorizontalPodAutoscaler": horizontal,
    "ScaledObject": scaled_object,
    "VerticalPodAutoscaler": vertical,
}
