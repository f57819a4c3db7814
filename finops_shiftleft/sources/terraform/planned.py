"""The values of a plan or a state, and instances that read alike put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ...location import Location
from ...model import Resource, Unknown, Value
from .expansion import MAX_ADDRESSES
from .providers import NAMES
from .resources import Reads, blended, frozen
from .written import Place, settled, target

ZONE = re.compile(r"([a-z]{2}(?:-[a-z]+)++-\d)[a-z]")
REGION = re.compile(r"[a-z]{2}(?:-[a-z]+)++-\d")
TAGS = {
    "aws": ("tags_all", "tags"),
    "google": ("terraform_labels", "labels", "user_labels", "resource_labels"),
}
MOST_TRIED = 100  # blocks of a configuration that one of the values is compared with
EMPTY = {"": None}  # a block that sets nothing; {} is an expression that refers to nothing
NO_NAMES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the values of one instance are read with. Without an `at` nothing is known of its
    configuration; `known` are the addresses of the plan."""

    at: Place | None = None
    known: frozenset[str] = NO_NAMES


class Planned(Mapping[str, Value]):
    """An object of a plan: a resource, a block or a map.

    `unknown` and `hidden` have its shape, with `true` where a value is known only after apply, and
    where it is sensitive. `said` are the expressions of its configuration: an object by attribute
    for a block, one expression for what is inside of an attribute, None where nothing is said.
    """

    __slots__ = ("_memo", "hidden", "raw", "said", "seen", "unknown")

    def __init__(
        self, raw: Mapping[str, Any], unknown: Value, hidden: Value, said: Value, seen: Seen
    ) -> None:
        self.raw, self.unknown, self.hidden = raw, unknown, hidden
        self.said, self.seen = said, seen
        self._memo: dict[str, Value] = {}

    def get(self, name: str, default: Value = None, /) -> Value:
        """The value; `default` where it is not set, or is left to the provider."""
        if name not in self._memo:
            unknown, hidden = member(self.unknown, name), member(self.hidden, name)
            said = self._expression(name)
            self._memo[name] = self._read(name, self.raw.get(name), unknown, hidden, said)
        value = self._memo[name]
        return default if value is None else value

    def __getitem__(self, name: str) -> Value:
        if name not in self:
            raise KeyError(name)
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self.raw or (isinstance(self.unknown, Mapping) and name in self.unknown)

    def __iter__(self) -> Iterator[str]:
        more = self.unknown if isinstance(self.unknown, Mapping) else ()
        return iter([*self.raw, *(name for name in more if name not in self.raw)])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def masked(self) -> frozenset[str]:
        """The attributes that hold something sensitive."""
        return frozenset(name for name in self if has_true(member(self.hidden, name)))

    def place(self, name: str, /) -> Location | None:
        """A plan does not say where its code stands."""
        return None

    def target(self, path: tuple[str, ...], /) -> str | None:
        """The address of the first resource that the expression at this path refers to."""
        return self._target(within(self.said, path))

    def _target(self, expression: Value) -> str | None:
        seen = self.seen
        return target(expression, seen.at, seen.known) if seen.at and expression else None

    def _expression(self, name: str) -> Value:
        if is_expression(self.said) or not isinstance(self.said, Mapping):
            return self.said
        return self.said.get(name)

    def _read(self, name: str, raw: Value, unknown: Value, hidden: Value, said: Value) -> Value:
        if unknown is True:
            return self._later(name, said)
        if raw == "":
            return None  # of old the providers write so what is not set
        if isinstance(raw, Mapping):
            return Planned(raw, unknown, hidden, said, self.seen)
        if isinstance(raw, list):
            return [
                self._read(name, item, member(unknown, n), member(hidden, n), written)
                for n, (item, written) in enumerate(zip(raw, paired(raw, said), strict=True))
            ]
        return raw

    def _later(self, name: str, said: Value) -> Value:
        """What is known after apply; what the code does not set is the provider's default."""
        at = self.seen.at
        if at and (said is None or settled(said, at)):
            return None
        return Unknown(f"{name} is known after apply", None, None, self._target(said))


def member(shape: Value, name: str | int) -> Value:
    """A part of what has the shape of the values; `true` holds for all of it."""
    if shape is True or shape is None:
        return shape
    if isinstance(shape, Mapping):
        return shape.get(name)
    if isinstance(shape, list) and isinstance(name, int) and name < len(shape):
        return shape[name]
    return None


def has_true(shape: Value) -> bool:
    waiting = [shape]
    while waiting:
        one = waiting.pop()
        if one is True:
            return True
        if isinstance(one, Mapping):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return False


# ------------------------------------------------------------------------------ what is configured


def is_expression(said: Value) -> bool:
    """Whether this is one expression, and not a block of them."""
    if not isinstance(said, Mapping):
        return False
    return not said or "references" in said or "constant_value" in said


def paired(raw: list[Value], said: Value) -> list[Value]:
    """Which block of the configuration each block of the values is. A set has an order of its
    own, and dynamic blocks are not in the configuration."""
    if not isinstance(said, list):
        return [said] * len(raw)
    blocks = [one for one in said if isinstance(one, Mapping)]
    return [fitting(item, number, blocks) for number, item in enumerate(raw)]


def fitting(raw: Value, number: int, blocks: list[Mapping[str, Any]]) -> Value:
    """The block whose constants the values have, the one in the same place before the others."""
    near = (*blocks[number : number + 1], *blocks[:MOST_TRIED]) if isinstance(raw, Mapping) else ()
    return next((block or EMPTY for block in near if agrees(raw, block)), None)


def agrees(raw: Mapping[str, Any], block: Mapping[str, Any]) -> bool:
    return all(
        as_text(raw.get(name)) == as_text(one["constant_value"])
        for name, one in block.items()
        if isinstance(one, Mapping) and "constant_value" in one
    )


def as_text(value: Value) -> str:
    """Constants are as they are written, values as the provider has them: 20 and "20"."""
    return str(value).lower()


def within(said: Value, path: tuple[str, ...]) -> Value:
    """The expression at a path of a resource's configuration."""
    for name in path:
        if is_expression(said):
            break
        if isinstance(said, list):
            number = int(name) if name.isdigit() and len(name) < 6 else 0
            said = said[number] if number < len(said) else None
            if name.isdigit():
                continue
        said = said.get(name) if isinstance(said, Mapping) and not is_expression(said) else said
    return said


# ------------------------------------------------------------------------------------- instances


class Instance(NamedTuple):
    """One object of a plan or a state. `static` is its address without keys, `region` that of its
    provider, `fallback` what holds where nothing tells one."""

    address: str
    static: str
    type: str
    provider: str
    values: Planned
    region: str | Unknown | None
    fallback: str | None
    location: Location


@dataclass(slots=True)
class Row:
    """Instances that read alike."""

    first: Instance
    alike: object
    tags: Mapping[str, Value] | Unknown
    addresses: list[str] = field(default_factory=list)


def together(instances: Iterable[Instance], reads: Reads) -> tuple[Resource, ...]:
    """The resources; instances of one block that read alike are one."""
    rows: dict[object, Row] = {}
    for one in instances:
        names = sorted((reads(one.type) or NO_NAMES).intersection(one.values))
        secret = one.values.masked.intersection(names)
        alike = (*((name, frozen(one.values.get(name))) for name in names), *sorted(secret))
        known, tags = tags_of(one), (one.static, one.type, frozen(one.region), alike)
        row = rows.get(tags)
        if row is None:
            row = rows[tags] = Row(one, alike, known)
        else:
            row.tags = blended(row.tags, known)
        row.addresses.append(one.address)
    return tuple(resource(row) for row in rows.values())


def resource(row: Row) -> Resource:
    one, count = row.first, len(row.addresses)
    return Resource(
        address=one.address,
        type=one.type,
        provider=one.provider,
        values=one.values,
        location=one.location,
        region=one.region,
        tags=row.tags,
        count=count,
        instances=tuple(row.addresses) if 1 < count <= MAX_ADDRESSES else (),
        alike=row.alike,
        fallback=one.fallback,
    )


def tags_of(one: Instance) -> Mapping[str, Value] | Unknown:
    """The tags, those of the provider with them."""
    for name in TAGS.get(one.provider, ("tags",)):
        found = one.values.get(name)
        if isinstance(found, Unknown):
            return found
        if isinstance(found, Planned):
            return {key: tag(found, key) for key in found}
    return {}


def tag(found: Planned, key: str) -> Value:
    """The value of a tag; an empty one is one, and a sensitive one is for nobody to see."""
    if has_true(member(found.hidden, key)):
        return Unknown("it is sensitive")
    return "" if found.raw.get(key) == "" else found.get(key)


def provider_of(type: str, source: str) -> str:
    """What the resources of a provider are counted as, by its full address or its old name."""
    name = source.rpartition("/")[2] if "/" in source else source.partition(".")[0]
    prefix = type.partition("_")[0]
    return NAMES.get(name or prefix, name or prefix)


def own_region(provider: str, values: Mapping[str, Value]) -> str | None:
    """The region that an object of AWS itself names: as such, in its ARN, or by its zone."""
    if provider != "aws":
        return None
    region, arn, zone = (values.get(name) for name in ("region", "arn", "availability_zone"))
    if isinstance(region, str) and REGION.fullmatch(region):
        return region
    parts = arn.split(":", 5) if isinstance(arn, str) else []
    if len(parts) == 6 and REGION.fullmatch(parts[3]):
        return parts[3]
    found = ZONE.fullmatch(zone) if isinstance(zone, str) else None
    return found[1] if found else None
