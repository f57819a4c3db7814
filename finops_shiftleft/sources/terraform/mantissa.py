"""Numbers as a binary mantissa of so many bits holds them, exactly."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction

from .scalars import EXACT_DIGITS, MANTISSA_BITS, Failure, Number, normal


def nearest(value: Number | Fraction) -> Decimal:
    """The shortest decimal that has the same 512 leading bits."""
    return shortest(Fraction(value), MANTISSA_BITS, range(EXACT_DIGITS, EXACT_DIGITS + 4))


def shortest(exact: Fraction, bits: int, digits: range) -> Decimal:
    """The decimal with the fewest digits (so many are tried) that rounds to what a mantissa of so
    many bits holds; from half a bit away, to an even mantissa."""
    near, unit = _nearest(exact, bits)
    even = (near / unit) % 2 == 0
    candidate = Decimal(0)
    for count in digits:
        context = Context(prec=count, Emax=MAX_EMAX, Emin=MIN_EMIN)
        candidate = context.divide(Decimal(near.numerator), Decimal(near.denominator))
        distance = abs(Fraction(candidate) - near) * 2
        if distance < unit or (even and distance == unit):
            break
    return candidate


def binary(value: Number) -> Fraction:
    """The number as 512 bits hold it. Raises Failure for infinity."""
    if isinstance(value, Decimal) and not value.is_finite():
        raise Failure("the number is infinite")
    return rounded(Fraction(value))


def rounded(exact: Fraction) -> Fraction:
    """What 512 bits hold of a number."""
    return _nearest(exact, MANTISSA_BITS)[0] if exact else exact


def shown(value: Fraction) -> Number:
    """The number that has these 512 bits."""
    if value.denominator == 1:
        return normal(value.numerator)
    return normal(nearest(value))


def _nearest(exact: Fraction, bits: int) -> tuple[Fraction, Fraction]:
    """What so many bits hold of a number, and how much the last of them counts."""
    last = _magnitude(exact) - bits
    numerator, denominator = abs(exact.numerator), exact.denominator
    mantissa, rest = divmod(numerator << max(0, -last), denominator << max(0, last))
    over = 2 * rest - (denominator << max(0, last))
    if over > 0 or (over == 0 and mantissa % 2):
        mantissa += 1
    unit = Fraction(1 << max(0, last), 1 << max(0, -last))
    return (mantissa if exact > 0 else -mantissa) * unit, unit


def _magnitude(value: Fraction) -> int:
    """The exponent e with 2^(e-1) <= |value| < 2^e."""
    numerator, denominator = abs(value.numerator), value.denominator
    guess = numerator.bit_length() - denominator.bit_length()
    return guess + (denominator << max(0, guess) <= numerator << max(0, -guess))
