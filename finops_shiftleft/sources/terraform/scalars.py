"""Numbers, booleans and texts as Terraform converts and prints them.

Terraform computes in binary with 512 bits and prints the shortest digits that give the same bits
back. Here a number is an int or a Decimal; `normal` brings a result to what 512 bits can hold, so
that 1/3 and 0.1 + 0.2 print alike. See https://pkg.go.dev/math/big#Float.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal

from ...model import Unknown, Value

MANTISSA_BITS = 512
EXACT_DIGITS = 153  # a number of so many digits survives 512 bits unchanged
MAX_DIGITS = 4_000  # before the point, and behind it: far above 512 bits, below Python's own limit

# For every operation on numbers: exact enough that rounding to 512 bits afterwards is right.
ARITHMETIC = Context(prec=400, Emax=MAX_EMAX, Emin=MIN_EMIN)

Number = int | Decimal

_NUMBER = re.compile(r"[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?", re.ASCII)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class Failure(ValueError):
    """What Terraform would refuse. The evaluator adds the position."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def normal(value: Number) -> Number:
    """The number in its one form: int where it is whole, a Decimal without trailing zeros
    otherwise; -0 and infinity stay Decimals. Raises Failure outside of what is reckoned with."""
    if isinstance(value, int):
        return value if value.bit_length() <= MANTISSA_BITS else _whole(value)
    if value.is_nan():
        raise Failure("the result is not a number")
    if value.is_infinite():
        return value
    if not value:
        return Decimal("-0") if value.is_signed() else 0
    _check_size(value)
    if len(value.as_tuple().digits) > EXACT_DIGITS:
        value = _shortest(value)
    value = value.normalize(ARITHMETIC)
    return int(value) if value == value.to_integral_value(context=ARITHMETIC) else value


def _whole(value: int) -> int:
    if value.bit_length() > MAX_DIGITS * 10 // 3:
        raise Failure(f"a number of more than {MAX_DIGITS:,} digits")
    return int(_shortest(value))


def _check_size(value: Decimal) -> None:
    if abs(value.adjusted()) > MAX_DIGITS:
        raise Failure(f"a number of more than {MAX_DIGITS:,} digits")


def _shortest(value: Number) -> Decimal:
    """The shortest decimal that has the same 512 leading bits."""
    from .mantissa import nearest  # with fractions, which hardly any number needs

    return nearest(value)


def text(value: Value) -> str:
    """A value as text: what "${value}" gives. Raises Failure on null, collections and Unknown."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return _spelled(normal(value))
    raise Failure("string required" if value is not None else "the value is null")


def _spelled(value: Number) -> str:
    if isinstance(value, int):
        return str(value)
    if value.is_infinite():
        return "+Inf" if value > 0 else "-Inf"
    return format(value, "f")


def number(value: Value) -> Number:
    """A value as a number: one itself, or a text that spells one. Raises Failure."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and len(value) <= MAX_DIGITS and _NUMBER.fullmatch(value):
        return normal(_decimal(value))
    raise Failure("a number is required" if value is not None else "the value is null")


def _decimal(spelling: str) -> Decimal:
    mantissa, _, exponent = spelling.lower().partition("e")
    if len(exponent) > len(str(MAX_DIGITS)) + 2 and Decimal(mantissa):
        raise Failure(f"a number of more than {MAX_DIGITS:,} digits")
    return Decimal(spelling) if Decimal(mantissa) else Decimal(mantissa)


def boolean(value: Value) -> bool:
    """A value as true or false: one itself, or "true", "false", "1", "0". Raises Failure."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in _BOOLEANS:
        return _BOOLEANS[value]
    raise Failure("a bool is required" if value is not None else "the value is null")


def integer(value: Value) -> int:
    """A value as a whole number. Raises Failure."""
    result = normal(number(value))
    if isinstance(result, Decimal) and result:
        raise Failure("a whole number is required")
    return int(result)


def whole(value: Value) -> int:
    """A value as a whole number that a machine can count with. Raises Failure."""
    result = integer(value)
    if not -(2**63) <= result < 2**63:
        raise Failure("the number is too large")
    return result


def first_unknown(value: Value) -> Unknown | None:
    """The first Unknown in a value, at any depth."""
    if isinstance(value, Unknown):
        return value
    if isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            if (found := first_unknown(item)) is not None:
                return found
    return None
