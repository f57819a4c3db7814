"""What Terraform marks as sensitive: it is priced like any other value, and never printed.

Values may have `masked`, the names of the attributes that hold something sensitive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .model import LineItem, Value, Values

MASK = "(sensitive)"
SHORTEST = 3  # characters of a text that is looked for in other texts
MOST_TEXTS = 1_000  # of one resource that are looked for
NOTHING: frozenset[str] = frozenset()


def masked(values: Values) -> frozenset[str]:
    """The attributes that are not to be printed."""
    found: frozenset[str] = getattr(values, "masked", NOTHING)
    return found


def shown(values: Values, name: str) -> Value:
    """An attribute as it may be printed; None where it is not set."""
    value = values.get(name)
    return MASK if value is not None and name in masked(values) else value


def without_secrets(
    lines: Iterable[LineItem], values: Values, reads: Iterable[str]
) -> tuple[LineItem, ...]:
    """The lines, with a mask for every sensitive text that their details and notes repeat."""
    names = masked(values).intersection(reads)
    found = {text for name in names for text in texts(values.get(name)) if len(text) >= SHORTEST}
    some = sorted(found, key=len, reverse=True)[:MOST_TEXTS]
    if not some:
        return tuple(lines)
    return tuple(
        line._replace(
            detail=hidden(line.detail, some),
            note=hidden(line.note, some) if line.note else line.note,
        )
        for line in lines
    )


def hidden(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, MASK)
    return text


def texts(value: Value) -> Iterator[str]:
    """Every text in a value."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            waiting.extend(one.get(name) for name in one)
        elif isinstance(one, list | tuple):
            waiting.extend(one)
