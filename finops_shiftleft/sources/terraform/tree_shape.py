"""What can be done to a syntax tree of any height: without recursion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from .nodes import Node


def higher_than(height: int, node: Node) -> bool:
    """Whether the tree has more levels than that."""
    level: list[tuple[Any, ...]] = [node]
    for _ in range(height):
        level = [child for parent in level for child in children(parent)]
        if not level:
            return False
    return True


def children(node: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """The nodes directly below. The plain tuples that hold several are no level."""
    found: list[tuple[Any, ...]] = []
    fields = [node]
    while fields:
        for field in fields.pop():
            if type(field) is tuple:
                fields.append(field)
            elif isinstance(field, tuple):
                found.append(field)
    return found


def relocated(node: Node, where: Callable[[int], int]) -> Node:
    """The same tree with `where(at)` for each `at`."""
    nodes: list[tuple[Any, ...]] = [node]
    for parent in nodes:
        nodes.extend(children(parent))
    moved: dict[int, tuple[Any, ...]] = {}

    def renewed(field: Any) -> Any:
        if type(field) is tuple:
            return tuple(map(renewed, field))
        return moved[id(field)] if isinstance(field, tuple) else field

    for parent in reversed(nodes):
        at, *fields = parent
        moved[id(parent)] = type(parent)._make((where(at), *map(renewed, fields)))
    return cast(Node, moved[id(node)])
