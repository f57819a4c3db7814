"""Numeric functions.

https://developer.hashicorp.com/terraform/language/functions/abs and its neighbours
"""

from __future__ import annotations

import math
from decimal import Decimal

from ....model import Value
from ..scalars import MAX_DIGITS, Number
from ..types import NUMBER, Failure, normal, whole
from . import binary64
from .signature import VALUE, function

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@function(NUMBER)
def abs_(value: Number) -> Number:
    return normal(value.copy_abs() if isinstance(value, Decimal) else abs(value))


@function(NUMBER)
def ceil(value: Number) -> Number:
    return math.ceil(value) if _finite(value) else value


@function(NUMBER)
def floor(value: Number) -> Number:
    return math.floor(value) if _finite(value) else value


def _finite(value: Number) -> bool:
    return isinstance(value, int) or value.is_finite()


@function(NUMBER, NUMBER)
def log(value: Number, base: Number) -> Number:
    divisor = binary64.log(_float(base))
    dividend = binary64.log(_float(value))
    if divisor == 0:
        return _number(math.copysign(math.inf, dividend) if dividend else math.nan)
    return _number(dividend / divisor)


@function(NUMBER, NUMBER)
def pow_(value: Number, power: Number) -> Number:
    return _number(binary64.power(_float(value), _float(power)))


def _float(value: Number) -> float:
    try:
        return float(value)
    except OverflowError:
        raise Failure("the number is too large for log() and pow()") from None


def _number(value: float) -> Number:
    """The shortest decimal of a float64, as Terraform keeps it."""
    if math.isnan(value):
        raise Failure("the result is not a number")
    return normal(binary64.decimal(value))


@function(rest=NUMBER)
def max_(*values: Number) -> Number:
    if not values:
        raise Failure("max() needs at least one number")
    return max(values)


@function(rest=NUMBER)
def min_(*values: Number) -> Number:
    if not values:
        raise Failure("min() needs at least one number")
    return min(values)


@function(VALUE, NUMBER)
def parseint(value: Value, base: Number) -> Number:
    """Digits of bases 2 to 62: letters count from 10, capitals from 36 where the base has them."""
    radix = whole(base)
    if not 2 <= radix <= len(_DIGITS):
        raise Failure(f"the base must be between 2 and {len(_DIGITS)}")
    if not isinstance(value, str):
        raise Failure("the first argument of parseint() must be a string")
    digits = value[1:] if value[:1] in ("+", "-") else value
    if radix <= 36:
        digits = digits.lower()
    if not digits or len(digits) > MAX_DIGITS or not set(digits) <= set(_DIGITS[:radix]):
        raise Failure(f'cannot parse "{value[:40]}" as a number of base {radix}')
    number = 0
    for digit in digits:
        number = number * radix + _DIGITS.index(digit)
    return normal(-number if value[0] == "-" else number)


@function(NUMBER)
def signum(value: Number) -> Number:
    number = whole(value)
    return (number > 0) - (number < 0)
