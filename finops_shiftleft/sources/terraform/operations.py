"""Operators and conditionals."""

from __future__ import annotations

from ...model import Unknown, Value
from .closures import Bound, Closure, attempt, compiled, compiles
from .evaluation import Exhausted, fault
from .nodes import Binary, Conditional, SourceFile, Template, Unary
from .operators import BINARY, binary, condition, either, invert, negative
from .scalars import Failure
from .scope import Frame, Reference
from .types import unify
from .unknowns import derived


@compiles(Unary)
def _unary(node: Unary, file: SourceFile, bound: Bound) -> Closure:
    of, operate, at = compiled(node.of, file, bound), _UNARY[node.operator], node.at

    def apply(frame: Frame) -> Value:
        value = of(frame)
        try:
            return operate(value)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return apply


_UNARY = {"-": negative, "!": invert}


@compiles(Binary)
def _binary(node: Binary, file: SourceFile, bound: Bound) -> Closure:
    if node.operator in _DECIDES:
        return _logic(node, file, bound)
    left, right = compiled(node.left, file, bound), compiled(node.right, file, bound)
    operate, at, compares = BINARY[node.operator], node.at, node.operator in ("==", "!=")

    def apply(frame: Frame) -> Value:
        a, b = left(frame), right(frame)
        try:
            if compares and isinstance(a, list | dict) and isinstance(b, list | dict):
                frame.module.root.weigh(a)
            return binary(operate, a, b)
        except Failure as failure:
            raise fault(failure, file, at) from None

    return apply


_DECIDES = {"&&": False, "||": True}  # the left operand that decides without the right one


def _logic(node: Binary, file: SourceFile, bound: Bound) -> Closure:
    """Decided by the left operand alone where that is possible, as since Terraform 1.12."""
    left, right = compiled(node.left, file, bound), compiled(node.right, file, bound)
    decides, at = _DECIDES[node.operator], node.at

    def decide(frame: Frame) -> Value:
        a = left(frame)
        try:
            a = condition(a)
        except Failure as failure:
            raise fault(failure, file, at) from None
        if a is decides:
            return decides
        b = right(frame)
        try:
            b = condition(b)
        except Failure as failure:
            raise fault(failure, file, at) from None
        return derived(a) if a.__class__ is Unknown and b is not decides else b

    return decide


@compiles(Conditional)
def _conditional(node: Conditional, file: SourceFile, bound: Bound) -> Closure:
    asked = compiled(node.condition, file, bound)
    yes, no, at = compiled(node.yes, file, bound), compiled(node.no, file, bound), node.at

    def choose(frame: Frame) -> Value:
        answer = asked(frame)
        try:
            answer = condition(answer)
        except Failure as failure:
            raise fault(failure, file, node.condition.at) from None
        if answer.__class__ is Unknown:
            return _open(frame, answer)
        value = (yes if answer else no)(frame)
        if value is None or value.__class__ is Unknown:
            return value
        if value.__class__ is str and not frame.module.root.trying:
            return value  # a text stays one, whatever the other branch would be
        if (node.no if answer else node.yes).__class__ is Template:
            return _as_both(frame, value, "")
        return _as_both(frame, value, attempt(no if answer else yes, frame))

    def _as_both(frame: Frame, value: Value, other: Value) -> Value:
        """The branches have one type, so `true ? 1 : "a"` is a text. Where they have none in
        common Terraform refuses; here the value stays."""
        if other is None or other.__class__ is Unknown or _refers(value):
            return value
        try:
            frame.module.root.weigh([value, other])
            return unify([value, other])[0]
        except Failure as failure:
            if frame.module.root.trying or isinstance(failure, Exhausted):
                raise fault(failure, file, at) from None
            return value

    def _open(frame: Frame, answer: Unknown) -> Value:
        a, b = attempt(yes, frame), attempt(no, frame)
        if a.__class__ is not Unknown and b.__class__ is not Unknown:
            a, b = _as_both(frame, a, b), _as_both(frame, b, a)
        return either(answer, a, b)

    return choose


def _refers(value: Value) -> bool:
    """Whether it is resources, or a collection of them: they do not become plain objects."""
    if isinstance(value, Reference):
        return True
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(isinstance(item, Reference) for item in items)
