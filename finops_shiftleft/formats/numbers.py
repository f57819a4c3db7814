"""Money and quantities as text. Only here is anything rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

CENT = Decimal("0.01")
FINEST_RATE = 10  # digits behind the point that a unit price is shown with
remembered = lru_cache(4_096)  # the same sizes and prices come again and again


def exact(number: Decimal) -> str:
    """All digits, without exponent, with two places at least: what JSON gets for money."""
    whole, _, rest = f"{number:f}".partition(".")
    return f"{whole}.{rest.rstrip('0'):0<2}"


def plain(number: Decimal) -> str:
    """All digits, without exponent or idle zeros: what JSON gets for quantities and rates."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


@remembered
def money(number: Decimal) -> str:
    """Rounded to the cent, half up, thousands apart. What is there but rounds to nothing says
    so."""
    cents = number.quantize(CENT, ROUND_HALF_UP)
    if number > 0 and not cents:
        return "<0.01"
    return f"{cents:,}"


@remembered
def quantity(number: Decimal) -> str:
    """Four places at most, thousands apart."""
    cut = number.quantize(Decimal("0.0001"), ROUND_HALF_UP)
    text = f"{cut:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@remembered
def rate(number: Decimal) -> str:
    """A unit price: as the vendor lists it, up to ten digits behind the point."""
    return plain(round(number, FINEST_RATE))


def counted(number: int, one: str, more: str) -> str:
    """`1 line`, `1,204 lines`."""
    return f"{number:,} {one if number == 1 else more}"
