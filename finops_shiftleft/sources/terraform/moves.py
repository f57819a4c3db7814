"""`moved`, `removed` and `import` blocks: what they say about addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...model import Move, Value
from .definitions import Code
from .evaluation import Fault
from .expansion import MAX_ADDRESSES, expansion, instance_frame, suffix
from .expressions import Expression
from .nodes import Attribute, Index, Literal, Traversal
from .scope import Frame

ENDS = {"moved": ("from", "to"), "removed": ("from", None), "import": (None, "to")}


def moves(codes: Iterable[Code], prefix: str, frame: Frame) -> list[Move]:
    """The moves of a module whose addresses begin with `prefix`. An import with for_each is one
    for each of its instances."""
    found: list[Move] = []
    for code in codes:
        source, target = ENDS[code.type]
        for place in _frames(code, frame):
            start, end = (
                _address(code, source, prefix, place),
                _address(code, target, prefix, place),
            )
            if start or end:
                found.append(Move(code.type, start, end, code.location, not _forgets(code)))
    return found


def _frames(code: Code, frame: Frame) -> Iterator[Frame]:
    if "for_each" not in code:
        yield frame
        return
    try:
        each = expansion(code, frame)
    except Fault as mistake:
        frame.module.root.unknown(mistake)
        return
    for key, value in each.items[:MAX_ADDRESSES]:
        yield instance_frame(each, frame, key, value)


def _forgets(code: Code) -> bool:
    """Whether a `removed` block says `lifecycle { destroy = false }`."""
    lifecycle = code.first("lifecycle")
    destroy = lifecycle.expression("destroy") if lifecycle else None
    return destroy is not None and destroy.node == Literal(destroy.node.at, False)


def _address(code: Code, name: str | None, prefix: str, frame: Frame) -> str | None:
    expression = code.expression(name) if name else None
    text = _written(expression.node, code, frame) if expression else None
    return f"{prefix}{text}" if text else None


def _written(node: Any, code: Code, frame: Frame) -> str | None:
    """An address as it is written; a key that nobody knows yet is left out."""
    if isinstance(node, Traversal):
        return ".".join(node.names)
    if isinstance(node, Literal) and isinstance(node.value, str):
        return node.value
    if isinstance(node, Attribute):
        of = _written(node.of, code, frame)
        return of and f"{of}.{node.name}"
    if isinstance(node, Index):
        of = _written(node.of, code, frame)
        key = _key(node.key, code, frame)
        return of and of + (suffix(key) if isinstance(key, int | str) else "")
    return None


def _key(node: Any, code: Code, frame: Frame) -> Value:
    if isinstance(node, Literal) or "for_each" not in code:
        return node.value if isinstance(node, Literal) else None
    try:
        return Expression(node, code.file).evaluate(frame)
    except Fault as mistake:
        return frame.module.root.unknown(mistake)
