"""`moved`, `removed` and `import` blocks: what they say about addresses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...model import Move
from .definitions import Code
from .expansion import suffix
from .nodes import Attribute, Index, Literal, Traversal

ENDS = {"moved": ("from", "to"), "removed": ("from", None), "import": (None, "to")}


def moves(codes: Iterable[Code], prefix: str) -> list[Move]:
    """The moves of a module whose addresses begin with `prefix`."""
    found: list[Move] = []
    for code in codes:
        source, target = ENDS[code.type]
        start, end = _address(code, source, prefix), _address(code, target, prefix)
        if start or end:
            found.append(Move(code.type, start, end, code.location, not _forgets(code)))
    return found


def _forgets(code: Code) -> bool:
    """Whether a `removed` block says `lifecycle { destroy = false }`."""
    lifecycle = code.first("lifecycle")
    destroy = lifecycle.expression("destroy") if lifecycle else None
    return destroy is not None and destroy.node == Literal(destroy.node.at, False)


def _address(code: Code, name: str | None, prefix: str) -> str | None:
    expression = code.expression(name) if name else None
    text = _written(expression.node) if expression else None
    return f"{prefix}{text}" if text else None


def _written(node: Any) -> str | None:
    """An address as it is written; a key that is no literal is left out."""
    if isinstance(node, Traversal):
        return ".".join(node.names)
    if isinstance(node, Literal) and isinstance(node.value, str):
        return node.value
    if isinstance(node, Attribute):
        of = _written(node.of)
        return of and f"{of}.{node.name}"
    if isinstance(node, Index):
        of = _written(node.of)
        key = node.key.value if isinstance(node.key, Literal) else None
        return of and of + (suffix(key) if isinstance(key, int | str) else "")
    return None
