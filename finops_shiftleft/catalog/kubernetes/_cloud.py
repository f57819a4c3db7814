"""Resources of a cloud that are written as objects: Crossplane, Config Connector, ACK and ASO.

They are priced as the types of Terraform that they are (cloud.txt). Their attributes are those
types', in camel case below `spec` or `spec.forProvider`; usage keys are those types' too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ...errors import Gap, NotListed
from ...model import Unknown, Value
from ..load import free
from ..vocabulary import Page, Part, billed
from ..vocabulary.parts import Emit, Run
from ..vocabulary.scope import Scope, look
from ._cluster import group_of

TABLE = Path(__file__).with_name("cloud.txt")
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
GROUPS = {
    "upbound": r"(?P<group>[a-z0-9]++)\.{cloud}(?:\.m)?\.upbound\.io",
    "cnrm": r"(?P<group>[a-z0-9]++)\.cnrm\.cloud\.google\.com",
    "ack": r"(?P<group>[a-z0-9]++)\.services\.k8s\.aws",
    "aso": r"(?P<group>[a-z0-9]++)\.azure\.com",
}
FREE = "free"
DEEPEST = 30  # levels of blocks


class Known(NamedTuple):
    """What an object is priced as, and other words for its attributes, by their paths."""

    type: str
    words: Mapping[str, str]


class Family(NamedTuple):
    """The objects of one operator in one cloud, by group and kind."""

    form: re.Pattern[str]
    kinds: Mapping[tuple[str, str], Known]


@cache
def families() -> tuple[Family, ...]:
    """cloud.txt, read."""
    found: list[Family] = []
    kinds: dict[tuple[str, str], Known] = {}
    prefix = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith(" "):
            group, *named = line.split()
            for one in named:
                kind, _, target = one.partition("=")
                kinds[group, kind] = known(prefix, target)
        elif line and not line.startswith("#"):
            operator, cloud, prefix = line.split()
            kinds = {}
            form = re.compile(GROUPS[operator].replace("{cloud}", cloud))
            found.append(Family(form, kinds))
    return tuple(found)


def known(prefix: str, target: str) -> Known:
    name, _, words = target.partition("(")
    pairs = (pair.partition("=") for pair in words.rstrip(")").split(",") if pair)
    plain = FREE if name == FREE else name if prefix == "azapi" else f"{prefix}{name}"
    return Known(plain, {path: word for path, _, word in pairs})


@cache
def kinds() -> frozenset[str]:
    """Every kind that some operator has."""
    return frozenset(kind for family in families() for _, kind in family.kinds)


def types(kind: str) -> list[str]:
    """What objects of a kind are priced as, where that costs something."""
    every = [one.kinds.items() for one in families()]
    named = {of.type for rows in every for (_, name), of in rows if name == kind}
    return sorted(named - {FREE})


def found(version: str, kind: str) -> Known | None:
    """What an object of this version and kind is; None for one of another group."""
    group = group_of(version)
    for family in families():
        matched = family.form.fullmatch(group)
        one = family.kinds.get((matched["group"], kind)) if matched else None
        if one:
            return one
    return None


def snake(name: str) -> str:
    """instance_class of instanceClass, allocated_storage_gb of allocatedStorageGB."""
    return HUMP.sub("_", name).lower()


def terraform(value: Value, depth: int = 0) -> Value:
    """A value with the provider's names. A reference by name stands for what it refers to."""
    if isinstance(value, list) and depth < DEEPEST:
        return [terraform(one, depth + 1) for one in value]
    if not isinstance(value, Mapping) or depth >= DEEPEST:
        return value
    said: dict[str, Value] = {}
    for name, one in value.items():
        plain = str(name)
        if plain.endswith("Ref") and isinstance(one, Mapping):
            to = one.get("name") or one.get("external")
            said.setdefault(snake(plain.removesuffix("Ref")), to)
        else:
            said[snake(plain)] = terraform(one, depth + 1)
    return said


def attributes(spec: Mapping[str, Value], one: Known) -> Mapping[str, Value]:
    """What the object says, in the words of the type that it is priced as."""
    if "/" in one.type:
        body = {"sku": spec.get("sku"), "kind": spec.get("kind"), "properties": spec}
        return {"type": one.type, "location": spec.get("location"), "body": body}
    said = spec.get("forProvider") if isinstance(spec.get("forProvider"), Mapping) else spec
    values = dict(terraform(said))
    for path, word in one.words.items():
        value = look(spec, tuple(path.split(".")))
        if value is not None:
            values[word] = value
    return values


class Cloud(Part):
    """Priced as the type of Terraform that the object is."""

    def compile(self) -> Emit:
        return drawn


def drawn(scope: Scope, run: Run) -> None:
    """The lines of that type, as if it stood in Terraform: in its own region, if it names one."""
    try:
        version, kind = (str(scope.values.get(name)) for name in ("apiVersion", "kind"))
        one = found(version, kind)
        if one is None and not (free(kind) or free(f"{kind}.{group_of(version)}")):
            raise NotListed(f"{kind} of {version} has no page in the catalogue")
        if one is None or one.type == FREE:
            return  # perhaps another's kind of that name, which costs nothing
        spec = scope.values.get("spec")
        if isinstance(spec, Unknown) or not isinstance(spec, Mapping | None):
            raise NotListed("spec is not known")
        emit, deeper = run.page("azapi_resource" if "/" in one.type else one.type)
        root, values = scope.root, attributes(spec or {}, one)
        there = Scope(values, scope.usage, scope.world, provider=root.provider, day=root.day)
        there.fallback = root.fallback
        emit(there, deeper)
    except Gap as gap:
        run.note(gap)


def page(kind: str) -> Page:
    """The page of objects that are resources of a cloud."""
    return billed(kind, Cloud())
