"""What expressions are evaluated on: a resource's attributes and usage, in a configuration."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from ...errors import KnownLater
from ...model import Amount, Resource, Unknown, Value, Values

ASKED = ""  # among the notes of a line in the making: the usage file has spoken
PLAIN = frozenset({str, int, bool, type(None), Decimal})


class World(Protocol):
    """Where other resources are found: the configuration that a resource is part of."""

    def at(self, address: str) -> Resource | None:
        """The resource at an address, with or without an instance key."""

    def named(self, types: tuple[str, ...], name: str) -> Resource | None:
        """The only resource of these types that goes by this name."""

    def every(self, types: tuple[str, ...]) -> Sequence[Resource]:
        """All resources of these types."""


class Scope:
    """Where an expression looks: a block's attributes and usage, in a resource, in a world."""

    __slots__ = (
        "assumed", "day", "elsewhere", "fallback", "page", "provider", "region", "root", "usage",
        "values", "world",
    )  # fmt: skip

    def __init__(
        self,
        values: Values,
        usage: Values,
        world: World,
        root: Scope | None = None,
        page: Scope | None = None,
        provider: str | Unknown | None = None,
        day: str = "",
    ) -> None:
        self.values, self.usage, self.world = values, usage, world
        self.root = root or self  # the resource on the bill: it says the region
        self.page = page or self  # the resource around a block
        self.provider = provider
        self.day = day  # on the root: the day that the estimate is for
        self.fallback: str | None = None  # on the root: the region where the code tells none
        self.region: str | None = None
        self.elsewhere = False  # on the root: what it runs on is on the bill, and it is not
        self.assumed: list[str] = []  # on the root: what was assumed for the line in the making

    def block(self, values: Values, usage: Values) -> Scope:
        """Inside a block of this resource."""
        return Scope(values, usage, self.world, self.root, self.page)

    def other(self, values: Values) -> Scope:
        """In another resource, or as if this were one."""
        return Scope(values, self.usage, self.world, self.root)


def exact(number: Value) -> Decimal:
    """A number as the decimal that its text says, never as the binary fraction beneath."""
    return Decimal(str(number)) if isinstance(number, float | str) else Decimal(number)


def number_of(text: str) -> int | Decimal:
    """Terraform converts "20" to 20 where the provider wants a number."""
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


def truth_of(text: str) -> bool:
    return {"true": True, "false": False}[text]


READ_AS: dict[type, Callable[[str], Value]] = {
    int: number_of,
    float: number_of,
    Decimal: number_of,
    bool: truth_of,
}


def step(value: Value, name: str) -> Value:
    """One step down a dotted path. A block that may occur once is a list of one."""
    if isinstance(value, list | tuple):
        if name.isdigit():
            return value[int(name)] if int(name) < len(value) else None
        value = value[0] if value else None
    if value.__class__ is Unknown:
        return value
    return value.get(name) if hasattr(value, "get") else None


def look(values: Values, path: tuple[str, ...]) -> Value:
    """The value at a path, Unknown included; None when it is not set."""
    value = values.get(path[0])
    for name in path[1:]:
        if value is None or value.__class__ is Unknown:
            break
        value = step(value, name)
    return value


class Guarded(Mapping[str, Value]):
    """A block as a plain function sees it: an Unknown in it is met only by who reads it."""

    def __init__(self, block: Mapping[str, Value]) -> None:
        self.block = block

    def __getitem__(self, name: str) -> Value:
        value = self.block.get(name)
        if value is None:
            raise KeyError(name)
        return guarded(value, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.block)

    def __len__(self) -> int:
        return len(self.block)

    def __repr__(self) -> str:
        return f"a block of {', '.join(map(str, self.block))}"


def guarded(value: Value, name: str = "it") -> Value:
    """Refuses an Unknown; lists and blocks refuse theirs when they are read."""
    if value.__class__ in PLAIN or isinstance(value, Amount):
        return value
    if isinstance(value, Unknown):
        raise KnownLater(f"{name} is unknown because {value}")
    if isinstance(value, list | tuple):
        return [guarded(item, name) for item in value]
    return Guarded(value) if isinstance(value, Mapping) else value
