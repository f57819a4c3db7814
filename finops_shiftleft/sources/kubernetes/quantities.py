"""Kubernetes' quantities: `250m` of a CPU, `1.5Gi` of memory. Exact, and as Kubernetes rounds them.

What is filled in before a manifest is applied (`${CPU}`, `{{ .Values.cpu }}`, `<your size>`) is
Unknown: neither zero nor a mistake.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from ...model import Unknown, Value

LONGEST = 100  # characters of a quantity
LARGEST_EXPONENT = 999  # of ten; what is larger or smaller is capped anyway
CAP = 2**63 - 1  # Kubernetes keeps no quantity above it
NANO, MILLI = 10**9, 10**3

DECIMAL = {"n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
BINARY = {"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}
QUANTITY = re.compile(
    r"(?P<sign>[+-]?)(?:(?P<whole>[0-9]++)(?:\.(?P<part>[0-9]*+))?|\.(?P<only>[0-9]++))"
    r"(?:[eE](?P<exponent>[+-]?[0-9]++)|(?P<suffix>[numkMGTPE]|[KMGTPE]i|))"
)
FILLED_IN = re.compile(r"\{\{|\$\{|\{%|\A\$\(.*\)\Z|\A<.*>\Z", re.DOTALL)


def placeholder(text: str) -> Unknown | None:
    """Unknown where something else fills the text in before it is applied."""
    if not FILLED_IN.search(text):
        return None
    return Unknown(f"{text[:LONGEST]!r} is filled in before the manifest is applied")


@lru_cache(4096)
def nano(text: str) -> int:
    """A quantity in billionths, rounded away from zero, at most CAP. Raises ValueError for what is
    no quantity."""
    match = QUANTITY.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        raise ValueError(f"{text[:LONGEST]!r} is no quantity")
    part = match["part"] or match["only"] or ""
    digits = int((match["whole"] or "") + part)
    exponent = match["exponent"]
    if exponent is not None:
        ten, two = max(-LARGEST_EXPONENT, min(LARGEST_EXPONENT, int(exponent))), 0
    else:
        ten, two = DECIMAL.get(match["suffix"], 0), BINARY.get(match["suffix"], 0)
    ten += 9 - len(part)
    over = (digits << two) * 10 ** max(ten, 0)
    found: int = min(-(-over // 10 ** max(-ten, 0)), CAP * NANO)
    return -found if match["sign"] == "-" else found


def quantity(value: Value, unit: int = NANO) -> Decimal | Unknown:
    """What a manifest asks for, not below zero and rounded up to a `unit`-th of one. A number of
    YAML counts as its text. Raises ValueError for what is no quantity or is negative."""
    if isinstance(value, Unknown):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError(f"{str(value)[:LONGEST]!r} is no quantity")
    text = str(value)
    unknown = placeholder(text)
    if unknown:
        return unknown
    found = nano(text)
    if found < 0:
        raise ValueError(f"{text!r} is negative")
    return Decimal(-(-found * unit // NANO)) / unit


def cores(value: Value) -> Decimal | Unknown:
    """CPU, in cores, rounded up to a thousandth."""
    return quantity(value, MILLI)


def bytes_of(value: Value) -> Decimal | Unknown:
    """Memory or storage, in bytes, rounded up to one."""
    return quantity(value, 1)
