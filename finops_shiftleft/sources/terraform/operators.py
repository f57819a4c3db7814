"""What operators, `.name`, `[key]` and conversions do to values. All raise Failure."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation

from ...model import Unknown, Value
from .scalars import ARITHMETIC, Failure, Number, boolean, normal, number, text, whole
from .scope import Reference
from .types import equal
from .unknowns import choices_of, derived, spread
from .values import ListValue, SetValue

Operation = Callable[[Value, Value], Value]

# ----------------------------------------------------------------------------------- arithmetic


def _signed_zero(*operands: Number) -> bool:
    """Terraform's numbers know -0, Python's int does not."""
    return any(
        operand < 0 or (not operand and operand.__class__ is Decimal) for operand in operands
    )


def _times(a: Number, b: Number) -> Number:
    if a.__class__ is int and b.__class__ is int and ((a and b) or not _signed_zero(a, b)):
        return normal(a * b)
    return _finite(ARITHMETIC.multiply(Decimal(a), Decimal(b)))


def _plus(a: Number, b: Number) -> Number:
    if a.__class__ is int and b.__class__ is int:
        return normal(a + b)
    return _finite(ARITHMETIC.add(Decimal(a), Decimal(b)))


def _minus(a: Number, b: Number) -> Number:
    if a.__class__ is int and b.__class__ is int:
        return normal(a - b)
    return _finite(ARITHMETIC.subtract(Decimal(a), Decimal(b)))


def _over(a: Number, b: Number) -> Number:
    """Dividing by zero gives an infinite number: a mistake only where somebody uses it."""
    if not b:
        if not a:
            raise Failure("zero cannot be divided by zero")
        return Decimal("-Infinity" if (a < 0) != _signed_zero(b) else "Infinity")
    return _finite(ARITHMETIC.divide(Decimal(a), Decimal(b)))


def _modulo(a: Number, b: Number) -> Number:
    """The remainder has the sign of the left; by zero, the left itself."""
    if not b:
        return a
    return _finite(ARITHMETIC.remainder(Decimal(a), Decimal(b)))


def _finite(value: Decimal) -> Number:
    return value if value.is_infinite() else normal(value)


def negative(value: Value) -> Value:
    if value.__class__ is Unknown:
        return spread(value, negative)
    given = _operand(value, number)
    return Decimal("-0") if given.__class__ is int and not given else _minus_sign(given)


def _minus_sign(given: Number) -> Number:
    return -given if given.__class__ is int else normal(Decimal(given).copy_negate())


def invert(value: Value) -> Value:
    if value.__class__ is Unknown:
        return spread(value, invert)
    return not _operand(value, boolean)


def _operand(value: Value, convert: Callable[[Value], Value]) -> Value:
    if value is None:
        raise Failure("argument must not be null")
    return convert(value)


def _numeric(compute: Callable[[Number, Number], Value]) -> Operation:
    def operate(a: Value, b: Value) -> Value:
        if a.__class__ is not int:
            a = _operand(a, number)
        if b.__class__ is not int:
            b = _operand(b, number)
        try:
            return compute(a, b)
        except InvalidOperation:
            raise Failure("the numbers cannot be computed with") from None

    return operate


def _differs(a: Value, b: Value) -> Value:
    same = equal(a, b)
    return same if isinstance(same, Unknown) else not same


BINARY: dict[str, Operation] = {
    "+": _numeric(_plus),
    "-": _numeric(_minus),
    "*": _numeric(_times),
    "/": _numeric(_over),
    "%": _numeric(_modulo),
    "<": _numeric(operator.lt),
    ">": _numeric(operator.gt),
    "<=": _numeric(operator.le),
    ">=": _numeric(operator.ge),
    "==": equal,
    "!=": _differs,
}


def binary(operate: Operation, a: Value, b: Value) -> Value:
    """An operator on what may be Unknown."""
    if a.__class__ is Unknown:
        return (
            derived(a) if b.__class__ is Unknown else spread(a, lambda choice: operate(choice, b))
        )
    if b.__class__ is Unknown:
        return spread(b, lambda choice: operate(a, choice))
    return operate(a, b)


def condition(value: Value) -> Value:
    """A value as what a condition asks for: true, false or Unknown."""
    if value is True or value is False or value.__class__ is Unknown:
        return value
    if value is None:
        raise Failure("the condition is null")
    return boolean(value)


# -------------------------------------------------------------------------------------- parts


def attribute(value: Value, name: str) -> Value:
    """`value.name`"""
    if value.__class__ is dict:
        if name in value:
            return value[name]
    elif isinstance(value, Reference):
        return value.attribute(name)
    elif value.__class__ is Unknown:
        return spread(value, lambda choice: attribute(choice, name))
    elif isinstance(value, dict):
        if name in value:
            return value[name]
    elif value is None:
        raise Failure(f'cannot take the attribute "{name}" of null')
    else:
        raise Failure(f'this value has no attributes, not even "{name}"')
    raise Failure(f'this object does not have an attribute named "{name}"')


def index(value: Value, key: Value) -> Value:
    """`value[key]`"""
    if value.__class__ is Unknown:
        return (
            derived(value) if key.__class__ is Unknown else spread(value, lambda of: index(of, key))
        )
    if key.__class__ is Unknown:
        return _of_any(value, key)
    if value is None:
        raise Failure("cannot take an element of null")
    if key is None:
        raise Failure("cannot use null as an index")
    if isinstance(value, list):
        return _element(value, key)
    if isinstance(value, dict):
        return attribute(value, text(key))
    raise Failure("this value does not have any indices")


def _of_any(value: Value, key: Unknown) -> Unknown:
    """An element of which it is not known which one: its resource is one like the first."""
    if key.choices:
        return spread(key, lambda choice: index(value, choice))
    first = (
        next(iter(value.values() if isinstance(value, dict) else value), None) if value else None
    )
    if isinstance(value, Reference) or not isinstance(first, Reference):
        return key
    return Unknown(key.reason, key.location, key.because, first.unknown.target)


def _element(value: list[Value], key: Value) -> Value:
    if value.__class__ is SetValue:
        raise Failure("elements of a set have no index")
    if isinstance(key, bool):
        raise Failure("the index must be a number")
    at = key if key.__class__ is int else whole(key)
    if not 0 <= at < len(value):
        raise Failure(f"there is no element {at}, only {len(value)} elements")
    return value[at]


def splat_items(value: Value) -> list[Value]:
    """What `value[*]` goes through: nothing for null, itself for a single value."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def like(value: Value, items: list[Value]) -> list[Value]:
    """The results of a splat: a list where it went through a list or a set, else a tuple."""
    return ListValue(items) if isinstance(value, ListValue | SetValue) else items


def pairs(value: Value) -> Iterable[tuple[Value, Value]]:
    """What `for` goes through, in Terraform's order."""
    if value.__class__ is SetValue:
        return zip(value, value, strict=True)
    if isinstance(value, list):
        return enumerate(value)
    if isinstance(value, dict):
        return [(name, value[name]) for name in sorted(value)]
    raise Failure("cannot iterate over null" if value is None else "cannot iterate over this value")


def key_text(value: Value) -> str:
    """A value as the key of an object."""
    if value is None:
        raise Failure("cannot use null as a key")
    return text(value)


def part_text(value: Value) -> str:
    """A value as a part of a template."""
    if value is None:
        raise Failure("cannot include null in a text")
    if isinstance(value, list | dict):
        raise Failure("cannot include a collection in a text")
    return text(value)


def either(condition: Unknown, yes: Value, no: Value) -> Value:
    """What a conditional gives whose condition is Unknown."""
    if yes.__class__ is not Unknown and no.__class__ is not Unknown and equal(yes, no) is True:
        return yes
    targets = [value.target for value in (yes, no) if value.__class__ is Unknown]
    target = next((name for name in targets if name), None)
    return Unknown(
        condition.reason, condition.location, condition.because, target, choices_of([yes, no])
    )
