"""What Terraform's types are; `types` has what they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ...model import Value


@dataclass(frozen=True, slots=True)
class Primitive:
    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class ListOf:
    of: Type

    def __str__(self) -> str:
        return f"list({self.of})"


@dataclass(frozen=True, slots=True)
class SetOf:
    of: Type

    def __str__(self) -> str:
        return f"set({self.of})"


@dataclass(frozen=True, slots=True)
class MapOf:
    of: Type

    def __str__(self) -> str:
        return f"map({self.of})"


@dataclass(frozen=True, slots=True)
class TupleOf:
    items: tuple[Type, ...]

    def __str__(self) -> str:
        return f"tuple([{', '.join(map(str, self.items))}])"


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """`optional` has the names that may be left out, each with what is then taken, mostly None."""

    attributes: Mapping[str, Type]
    optional: Mapping[str, Value] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(frozenset(self.attributes))

    def __str__(self) -> str:
        return f"object({{{', '.join(f'{name}={of}' for name, of in self.attributes.items())}}})"


STRING, NUMBER, BOOL, ANY = (Primitive(name) for name in ("string", "number", "bool", "any"))

Type: TypeAlias = Primitive | ListOf | SetOf | MapOf | TupleOf | ObjectOf
