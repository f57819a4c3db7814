"""Literals, tuples and objects."""

from __future__ import annotations

from typing import Any

from ...model import Unknown, Value
from .closures import Bound, Closure, compiled, compiles
from .evaluation import Fault, fault
from .nodes import Literal, Node, Object, Parentheses, SourceFile, SplatItem, Tuple
from .operators import key_text
from .scalars import Failure
from .scope import Frame
from .unknowns import derived


@compiles(Literal)
def _literal(node: Literal, file: SourceFile, bound: Bound) -> Closure:
    value = node.value
    return lambda frame: value


@compiles(Parentheses)
def _parentheses(node: Parentheses, file: SourceFile, bound: Bound) -> Closure:
    return compiled(node.of, file, bound)


def _guarded(closure: Closure) -> Closure:
    """An element of a tuple or an object: its mistake costs the element, not the whole."""

    def element(frame: Frame) -> Value:
        try:
            return closure(frame)
        except Fault as mistake:
            root = frame.module.root
            if root.trying or mistake.final:
                raise
            return root.unknown(mistake)

    return element


def _element(node: Node, file: SourceFile, bound: Bound) -> Closure:
    closure = compiled(node, file, bound)
    return closure if node.__class__ in _SAFE else _guarded(closure)


_SAFE = frozenset({Literal, Tuple, Object, SplatItem})


@compiles(Tuple)
def _tuple(node: Tuple, file: SourceFile, bound: Bound) -> Closure:
    if all(item.__class__ is Literal for item in node.items):
        values = [item.value for item in node.items if isinstance(item, Literal)]
        return lambda frame: values
    items = [_element(item, file, bound) for item in node.items]
    return lambda frame: [item(frame) for item in items]


@compiles(Object)
def _object(node: Object, file: SourceFile, bound: Bound) -> Closure:
    items = [(_key(name, file, bound), _element(value, file, bound)) for name, value in node.items]

    def build(frame: Frame) -> Value:
        result: dict[str, Value] = {}
        for key, value in items:
            name = key if key.__class__ is str else key(frame)
            if name.__class__ is Unknown:
                return derived(name)
            result[name] = value(frame)
        return result

    return build


def _key(node: Node, file: SourceFile, bound: Bound) -> Any:
    """A key that is known already, or the closure that finds it."""
    at = node.at
    if isinstance(node, Literal) and isinstance(node.value, str):
        return node.value
    closure = compiled(node, file, bound)

    def find(frame: Frame) -> Value:
        value = closure(frame)
        if value.__class__ is Unknown:
            return value
        try:
            return key_text(value)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return find
