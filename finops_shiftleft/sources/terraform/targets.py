"""Which resource an expression refers to, through variables, locals and outputs."""

from __future__ import annotations

from typing import Any

from ...model import Unknown, Value
from .expressions import INSTANCE, Expression
from .nodes import Attribute, Index, Literal, Object, Splat, Traversal
from .operators import attribute
from .scalars import Failure
from .scope import Frame, Reference

MAX_STEPS = 10_000  # nodes looked at for one answer

Place = tuple[Any, Frame]


def find_target(
    expression: Expression, frame: Frame, value: Value, path: tuple[str, ...]
) -> str | None:
    """The address of the first managed resource that the expression refers to. What its value
    says comes before what its text says."""
    node: Any = expression.node
    for name in path:
        if not isinstance(node, Object):
            break
        items = {key.value: item for key, item in node.items if isinstance(key, Literal)}
        node = items.get(name, node)
        value = value.get(name) if isinstance(value, dict) else value
    return address_of(value) or _first(node, frame)


def address_of(value: Value) -> str | None:
    """The resource that a value is, or is known by."""
    if isinstance(value, Unknown):
        return value.target
    if isinstance(value, Reference):
        return value.unknown.target
    if isinstance(value, list) and value:
        return address_of(value[0])
    return None


def _first(node: Any, frame: Frame) -> str | None:
    waiting: list[Place] = [(node, frame)]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < MAX_STEPS:
        node, frame = waiting.pop()
        if not isinstance(node, tuple) or (id(node), id(frame)) in seen:
            continue
        seen.add((id(node), id(frame)))
        base, key, member = _unwrapped(node)
        if isinstance(base, Traversal):
            found = _referred(base, key, member, frame)
            if isinstance(found, str):
                return found
            if found is not None:
                waiting.append(found)
            if base is node:
                continue
        waiting.extend((child, frame) for child in reversed(node))
    return None


def _unwrapped(node: Any) -> tuple[Any, Any, str | None]:
    """What `.name`, `[key]` and `[*]` are taken of, the key next to it and the name behind."""
    key, member = None, None
    while True:
        if isinstance(node, Attribute):
            node, member = node.of, node.name
        elif isinstance(node, Index):
            node, key = node.of, node.key
        elif isinstance(node, Splat):
            member = _member(node.each)
            node = node.of
        else:
            return node, key, member


def _member(each: Any) -> str | None:
    """The name directly behind `[*]`."""
    name = None
    while isinstance(each, Attribute | Index):
        name = each.name if isinstance(each, Attribute) else name
        each = each.of
    return name


def _referred(base: Traversal, key: Any, member: str | None, frame: Frame) -> str | Place | None:
    """A resource's address, or where to go on looking."""
    root, names = base.names[0], base.names[1:]
    if root in frame.names or root in INSTANCE:
        return _bound(base, frame)
    if root not in ("var", "local", "module"):
        path = names if root == "resource" else base.names
        return frame.module.address(path[0], path[1], _key(key, frame)) if len(path) > 1 else None
    if not names:
        return None
    behind = names[1] if len(names) > 1 else member
    source = frame.module.source(root, names[0], behind)
    return (source[0].node, source[1]) if source else None


def _key(key: Any, frame: Frame) -> Any:
    """The key of an instance, where it is the one's that looks: each.key, count.index."""
    if isinstance(key, Traversal) and (key.names[0] in frame.names or key.names[0] in INSTANCE):
        value = _value(key, frame)
        return Literal(key.at, value) if isinstance(value, int | str) else key
    return key


def _bound(base: Traversal, frame: Frame) -> str | None:
    return address_of(_value(base, frame))


def _value(base: Traversal, frame: Frame) -> Value:
    """What a name of this instance stands for; None where it stands for nothing."""
    try:
        value = frame.names.get(base.names[0])
        for name in base.names[1:]:
            value = attribute(value, name)
    except Failure:
        return None
    return value
