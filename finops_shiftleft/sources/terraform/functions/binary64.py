"""Logarithm and power as Go computes them, to the last bit.

Terraform's log() and pow() go through Go's float64, which follows FreeBSD's e_log.c and its own
repeated squaring; the C library's answers differ in the last digit, and ceil(log(...)) shows it.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import exp, frexp, inf, isinf, ldexp, modf, nan, sqrt

from ..mantissa import shortest

_LN2_HIGH, _LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10
_L1, _L2, _L3, _L4, _L5, _L6, _L7 = (
    6.666666666666735130e-01,
    3.999999999940941908e-01,
    2.857142874366239149e-01,
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01,
)
_MAX_EXPONENT = 1 << 12
_MANTISSA_BITS = 53


def decimal(value: float) -> Decimal:
    """The decimal that Terraform shows for a float64: the shortest within half a last bit."""
    if isinf(value) or not value:
        return Decimal(value)
    return shortest(Fraction(value), _MANTISSA_BITS, range(1, 18))


def log(x: float) -> float:
    """The natural logarithm; -inf of 0, NaN below."""
    if x <= 0:
        return -inf if x == 0 else nan
    if x == inf:
        return inf
    fraction, exponent = frexp(x)
    if fraction < sqrt(2) / 2:
        fraction, exponent = fraction * 2, exponent - 1
    f, k = fraction - 1, float(exponent)
    s = f / (2 + f)
    s2 = s * s
    s4 = s2 * s2
    t1 = s2 * (_L1 + s4 * (_L3 + s4 * (_L5 + s4 * _L7)))
    t2 = s4 * (_L2 + s4 * (_L4 + s4 * _L6))
    half_square = 0.5 * f * f
    return k * _LN2_HIGH - ((half_square - (s * (half_square + (t1 + t2)) + k * _LN2_LOW)) - f)


def power(x: float, y: float) -> float:
    """x to the y; NaN for a root of a negative number."""
    if y == 0 or x == 1:
        return 1.0
    if x == 0:
        odd = y % 2 == 1
        return (x if odd else 0.0) if y > 0 else inf
    if abs(y) == 0.5:
        root = sqrt(x) if x > 0 else nan
        return root if y > 0 else 1 / root
    if abs(y) >= 2.0**63:
        return 1.0 if x == -1 else (0.0 if (abs(x) < 1) == (y > 0) else inf)
    return _by_squaring(x, y)


def _by_squaring(x: float, y: float) -> float:
    part, whole = modf(abs(y))
    if part and x < 0:
        return nan
    answer, exponent = 1.0, 0
    if part:
        if part > 0.5:
            part, whole = part - 1, whole + 1
        answer = exp(part * log(x))
    factor, shift = frexp(x)
    times = int(whole)
    while times:
        if abs(shift) > _MAX_EXPONENT:
            exponent += shift
            break
        if times & 1:
            answer, exponent = answer * factor, exponent + shift
        factor, shift, times = factor * factor, shift * 2, times >> 1
        if factor < 0.5:
            factor, shift = factor * 2, shift - 1
    if y < 0:
        answer, exponent = 1 / answer, -exponent
    try:
        return ldexp(answer, exponent)
    except OverflowError:
        return inf if answer > 0 else -inf
