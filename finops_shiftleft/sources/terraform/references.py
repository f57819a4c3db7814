"""`var.x`, `aws_instance.a[0].id`: names, and what follows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ...model import Unknown, Value
from .closures import Bound, Closure, compiled, compiles
from .evaluation import Fault, fault
from .nodes import Attribute, Index, SourceFile, Traversal
from .operators import attribute, index
from .scalars import Failure
from .scope import Frame

Lookup: TypeAlias = Callable[[tuple[str, ...]], tuple[Closure, tuple[str, ...]]]


def _named(method: str) -> Lookup:
    """`var.x`, `local.x` ...: one name behind the root."""

    def lookup(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
        if len(names) < 2:
            raise Failure(f'"{names[0]}" must be followed by a name')
        name = names[1]
        look: dict[str, Closure] = {
            "var": lambda frame: frame.module.variable(name),
            "local": lambda frame: frame.module.local(name),
            "module": lambda frame: frame.module.call(name),
            "path": lambda frame: frame.module.path(name),
            "terraform": lambda frame: frame.module.setting(name),
        }
        return look[method], names[2:]

    return lookup


def _resource(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    if len(names) < 2:
        raise Failure(f'"{names[0]}" is not a name that is known here')
    kind, name = names[0], names[1]
    return lambda frame: frame.module.resource(kind, name), names[2:]


def _data(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    if len(names) < 3:
        raise Failure('"data" must be followed by a type and a name')
    kind, name = names[1], names[2]
    return lambda frame: frame.module.data(kind, name), names[3:]


def _ephemeral(names: tuple[str, ...]) -> tuple[Closure, tuple[str, ...]]:
    value = Unknown(f"{'.'.join(names[:3])} is only known while Terraform runs")
    return lambda frame: value, ()


_ROOTS: dict[str, Lookup] = {
    **{root: _named(root) for root in ("var", "local", "module", "path", "terraform")},
    "data": _data,
    "ephemeral": _ephemeral,
    "resource": lambda names: _resource(names[1:]),
}


def _instance_name(root: str) -> Closure:
    def lookup(frame: Frame) -> Value:
        if root in frame.names:
            return frame.names[root]
        raise Failure(f'"{root}" has no meaning here')

    return lookup


@compiles(Traversal)
def _traversal(node: Traversal, file: SourceFile, bound: Bound) -> Closure:
    names, at = node.names, node.at
    try:
        if names[0] in bound:
            look, rest = _instance_name(names[0]), names[1:]
        else:
            look, rest = _ROOTS.get(names[0], _resource)(names)
    except Failure as failure:
        raised = fault(failure, file, at)
        return lambda frame: _throw(raised)

    def refer(frame: Frame) -> Value:
        try:
            value = look(frame)
            for name in rest:
                value = attribute(value, name)
        except Failure as failure:
            raise fault(failure, file, at) from None
        return value

    return refer


def _throw(raised: Fault) -> Value:
    raise raised


@compiles(Attribute)
def _attribute(node: Attribute, file: SourceFile, bound: Bound) -> Closure:
    of, name, at = compiled(node.of, file, bound), node.name, node.at

    def take(frame: Frame) -> Value:
        value = of(frame)
        try:
            return attribute(value, name)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return take


@compiles(Index)
def _index(node: Index, file: SourceFile, bound: Bound) -> Closure:
    of, key, at = compiled(node.of, file, bound), compiled(node.key, file, bound), node.at

    def take(frame: Frame) -> Value:
        value, place = of(frame), key(frame)
        try:
            return index(value, place)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return take
