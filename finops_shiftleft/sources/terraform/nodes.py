"""The syntax tree. Every node starts with `at`, its character offset in the file."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from ...location import Location


class Literal(NamedTuple):
    """A number, a text without interpolation, true, false or null."""

    at: int
    value: str | int | Decimal | bool | None


class Template(NamedTuple):
    """Texts, interpolations and directives, one behind the other. Always gives a text, except
    that a quoted "${x}" alone is parsed as `x` itself."""

    at: int
    parts: tuple[str | Node | TemplateIf | TemplateFor, ...]


class TemplateIf(NamedTuple):
    at: int
    condition: Node
    yes: tuple[str | Node | TemplateIf | TemplateFor, ...]
    no: tuple[str | Node | TemplateIf | TemplateFor, ...]


class TemplateFor(NamedTuple):
    at: int
    key: str | None
    value: str
    of: Node
    body: tuple[str | Node | TemplateIf | TemplateFor, ...]


class Traversal(NamedTuple):
    """A root name and the attribute names that follow it directly: `var.network.name`."""

    at: int
    names: tuple[str, ...]


class Attribute(NamedTuple):
    """`.name` behind anything that is not a plain Traversal."""

    at: int
    of: Node
    name: str


class Index(NamedTuple):
    """`[key]`, or the legacy `.0`."""

    at: int
    of: Node
    key: Node


class Splat(NamedTuple):
    """`of[*]each` and `of.*each`; `each` is built on SplatItem."""

    at: int
    of: Node
    each: Node


class SplatItem(NamedTuple):
    """The item that a Splat has come to."""

    at: int


class Call(NamedTuple):
    """`name(arguments)`; `expand` for a last argument with `...`. Provider functions keep their
    colons: `provider::aws::arn_parse`."""

    at: int
    name: str
    arguments: tuple[Node, ...]
    expand: bool


class Tuple(NamedTuple):
    at: int
    items: tuple[Node, ...]


class Object(NamedTuple):
    """Keys are expressions; a bare word is a Literal text."""

    at: int
    items: tuple[tuple[Node, Node], ...]


class ForTuple(NamedTuple):
    """`[for key, value in of : result if condition]`"""

    at: int
    key: str | None
    value: str
    of: Node
    result: Node
    condition: Node | None


class ForObject(NamedTuple):
    """`{for key, value in of : name => result... if condition}`; `group` for the `...`."""

    at: int
    key: str | None
    value: str
    of: Node
    name: Node
    result: Node
    condition: Node | None
    group: bool


class Conditional(NamedTuple):
    at: int
    condition: Node
    yes: Node
    no: Node


class Binary(NamedTuple):
    at: int
    operator: str
    left: Node
    right: Node


class Unary(NamedTuple):
    at: int
    operator: str
    of: Node


class Parentheses(NamedTuple):
    """Kept because `(name) = value` in an object is an expression, `name = value` is not."""

    at: int
    of: Node


Node: TypeAlias = (
    Literal
    | Template
    | Traversal
    | Attribute
    | Index
    | Splat
    | SplatItem
    | Call
    | Tuple
    | Object
    | ForTuple
    | ForObject
    | Conditional
    | Binary
    | Unary
    | Parentheses
)


class SetAttribute(NamedTuple):
    """`name = value` in a body."""

    at: int
    name: str
    value: Node


class Body(NamedTuple):
    """Attributes by name (the first where one is repeated) and blocks in the order of the file."""

    attributes: dict[str, SetAttribute]
    blocks: list[Block]


class Block(NamedTuple):
    """`type "label" { ... }`. `file` says where `at` and all offsets inside count."""

    at: int
    type: str
    labels: tuple[str, ...]
    body: Body
    file: SourceFile


class SourceFile:
    """A file's name and text, shared by its nodes."""

    __slots__ = ("_starts", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self._starts: list[int] = []

    def location(self, at: int) -> Location:
        """The line and column of an offset; the lines are counted once."""
        if not self._starts:
            lengths = (len(line) + 1 for line in self.text.split("\n"))
            self._starts = list(accumulate(lengths, initial=0))
        line = bisect_right(self._starts, at)
        return Location(self.name, line, at - self._starts[line - 1] + 1)
