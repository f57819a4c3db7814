"""What a module's files declare. Shared by all its instances; nothing here has a value yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...location import Location
from ...model import Diagnostic, Value
from ...records import field, record
from .expressions import INSTANCE, Bound, Expression
from .nodes import Block, Literal, Node, Traversal
from .types import ANY, Type

# What the language itself reads in a resource, a data source or a module call.
META = frozenset(
    {"count", "for_each", "provider", "providers", "depends_on", "lifecycle", "provisioner",
     "connection"}
)  # fmt: skip


class Code:
    """A block: expressions by name, and the blocks inside of it by type."""

    __slots__ = (
        "_blocks",
        "_expressions",
        "_varying",
        "at",
        "bound",
        "file",
        "inner",
        "labels",
        "names",
        "own",
        "type",
    )  # fmt: skip

    def __init__(self, block: Block, bound: Bound = INSTANCE) -> None:
        self.type, self.labels, self.at, self.file = block.type, block.labels, block.at, block.file
        self.bound = bound
        self.names: Mapping[str, object] = block.body.attributes
        self.inner = block.body.blocks
        self.own = block.body.attributes
        self._expressions: dict[str, Expression] = {}
        self._blocks: dict[str, list[Code]] | None = None
        self._varying: dict[str, bool] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.own or name in self._expressions

    @property
    def location(self) -> Location:
        return self.file.location(self.at)

    def expression(self, name: str) -> Expression | None:
        """The expression of an attribute."""
        found = self._expressions.get(name)
        if found is None:
            own = self.own.get(name)
            if own is None:
                return None
            found = self._expressions[name] = Expression(own.value, self.file, self.bound)
        return found

    def text(self, name: str) -> str | None:
        """An attribute that is a plain text."""
        expression = self.expression(name)
        node = expression.node if expression else None
        return node.value if isinstance(node, Literal) and isinstance(node.value, str) else None

    @property
    def blocks(self) -> Mapping[str, list[Code]]:
        """The blocks inside, by type; a dynamic one under the type that it makes."""
        if self._blocks is None:
            self._blocks = {}
            for block in self.inner:
                dynamic = block.type == "dynamic" and block.labels
                name = block.labels[0] if dynamic else block.type
                bound = self.bound | _iterator(block) if dynamic else self.bound
                self._blocks.setdefault(name, []).append(Code(block, bound))
        return self._blocks

    def first(self, type: str) -> Code | None:
        """The first block of a type."""
        found = self.blocks.get(type) if self.inner else None
        return found[0] if found else None

    def merged(self, other: Code) -> Code:
        """This block with an override file's on top: its attributes replace ours one by one, its
        blocks all of ours of their type. `locals`-like blocks are merged elsewhere."""
        result = Code.__new__(Code)
        result.type, result.labels, result.at = self.type, self.labels, self.at
        result.file, result.bound, result.inner = self.file, self.bound, [*self.inner, *other.inner]
        result.own = {}
        result._expressions = {
            name: expression
            for code in (self, other)
            for name in code.names
            if (expression := code.expression(name))
        }
        result.names = result._expressions
        result._blocks = {**self.blocks, **other.blocks}
        result._varying = {}
        return result

    def varies(self, name: str) -> bool:
        """Whether an attribute or the blocks of a type mention each, count or self."""
        found = self._varying.get(name)
        if found is None:
            expression = self.expression(name)
            if expression:
                found = mentions_instance(expression.node)
            else:
                found = any(code.varies_anywhere() for code in self.blocks.get(name, ()))
            self._varying[name] = found
        return found

    def varies_anywhere(self) -> bool:
        return any(map(self.varies, self.names)) or any(map(self.varies, self.blocks))


def _iterator(block: Block) -> Bound:
    """The name under which a dynamic block's content knows its element."""
    given = block.body.attributes.get("iterator")
    if given and isinstance(given.value, Traversal):
        return frozenset({given.value.names[0]})
    return frozenset({block.labels[0]})


def iterator_name(code: Code) -> str:
    expression = code.expression("iterator")
    if expression and isinstance(expression.node, Traversal):
        return expression.node.names[0]
    return code.labels[0]


def walk(node: Any) -> Iterator[Any]:
    """A node and everything below it, in the order of the text."""
    waiting = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple):
            if hasattr(item, "at"):
                yield item
            waiting.extend(reversed(item))


def mentions_instance(node: Node) -> bool:
    """Whether an expression says something else in each instance of its block."""
    if node.__class__ is Literal:
        return False
    return any(item.__class__ is Traversal and item.names[0] in INSTANCE for item in walk(node))


@record(frozen=False)
class Variable:
    """A variable block. What it says is worked out once (`variables.prepare`)."""

    code: Code
    ready: bool = False
    type: Type = ANY
    default: Value = None
    required: bool = True
    nullable: bool = True


@record(frozen=False)
class Definition:
    """A module directory. Names are unique: of several declarations the first counts."""

    path: str
    declared: dict[str, Code] = field(default_factory=dict)
    variables: dict[str, Variable] = field(default_factory=dict)
    locals: dict[str, Expression] = field(default_factory=dict)
    outputs: dict[str, Code] = field(default_factory=dict)
    resources: dict[tuple[str, str], Code] = field(default_factory=dict)
    data: dict[tuple[str, str], Code] = field(default_factory=dict)
    calls: dict[str, Code] = field(default_factory=dict)
    providers: dict[str, Code] = field(default_factory=dict)
    settings: list[Code] = field(default_factory=list)
    moves: list[Code] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def workspace(self) -> str | None:
        """The one workspace that `cloud` or a remote backend names."""
        for code in self.settings:
            for holder in (*code.blocks.get("cloud", ()), *code.blocks.get("backend", ())):
                for workspaces in holder.blocks.get("workspaces", ()):
                    name: str | None = workspaces.text("name")
                    if name:
                        return name
        return None
