"""What Terraform's types are; `types` has what they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ...model import Value
from ...records import field, record


@record
class Primitive:
    name: str

    def __str__(self) -> str:
        return self.name


@record
class ListOf:
    of: Type

    def __str__(self) -> str:
        return f"list({self.of})"


@record
class SetOf:
    of: Type

    def __str__(self) -> str:
        return f"set({self.of})"


@record
class MapOf:
    of: Type

    def __str__(self) -> str:
        return f"map({self.of})"


@record
class TupleOf:
    items: tuple[Type, ...]

    def __str__(self) -> str:
        return f"tuple([{', '.join(map(str, self.items))}])"


@record
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
