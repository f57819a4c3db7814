"""What an operation on an Unknown gives: an Unknown that keeps the cause."""

from __future__ import annotations

from collections.abc import Callable

from ...location import Location
from ...model import Unknown, Value
from .scalars import Failure

MAX_CHOICES = 16  # values that an Unknown may have
MAX_LINKS = 4  # of a chain of causes: what a reader still follows


def linked(unknown: Unknown, reason: str, location: Location | None) -> Unknown:
    """The same Unknown under the name by which it is known here."""
    length, cause = 0, unknown.because
    while cause is not None:
        length, cause = length + 1, cause.because
    if length >= MAX_LINKS:
        return unknown
    return Unknown(reason, location, unknown, unknown.target, unknown.choices)


def shortened(unknown: Unknown) -> Unknown:
    """The same without its outermost reason, where the chain of causes has grown too long."""
    cause, length = unknown.because, 0
    while cause is not None:
        length, cause = length + 1, cause.because
    inner = unknown.because
    if inner is None or length <= MAX_LINKS:
        return unknown
    return Unknown(inner.reason, inner.location, inner.because, unknown.target, unknown.choices)


def derived(unknown: Unknown) -> Unknown:
    """What is worked out from an Unknown without looking at its choices."""
    if not unknown.choices:
        return unknown
    return Unknown(unknown.reason, unknown.location, unknown.because, unknown.target)


def spread(unknown: Unknown, apply: Callable[[Value], Value]) -> Unknown:
    """What is worked out from each of the choices. Where that fails for one, there are none."""
    if not unknown.choices:
        return unknown
    try:
        values = [apply(choice) for choice in unknown.choices]
    except Failure:
        return derived(unknown)
    return Unknown(
        unknown.reason, unknown.location, unknown.because, unknown.target, choices_of(values)
    )


def choices_of(values: list[Value]) -> tuple[Value, ...]:
    """What the values may be together; () as soon as one of them may be anything."""
    found: list[Value] = []
    for value in values:
        if value.__class__ is not Unknown:
            found.append(value)
        elif value.choices:
            found.extend(value.choices)
        else:
            return ()
    return tuple(found) if len(found) <= MAX_CHOICES else ()
