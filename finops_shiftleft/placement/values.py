"""Attributes of Terraform's resources, as placement needs them: what is known, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from ..location import Location
from ..model import Amount, Unknown, Value, Values


class Overlay:
    """Values with some of them replaced; the rest, and where everything stands, as before."""

    def __init__(self, below: Values, values: Mapping[str, Value]) -> None:
        self.below, self.values = below, values

    def get(self, name: str, /) -> Value:
        return self.values[name] if name in self.values else self.below.get(name)

    def place(self, name: str, /) -> Location | None:
        place = getattr(self.below, "place", None)
        found: Location | None = place(name) if place else None
        return found

    def target(self, path: tuple[str, ...], /) -> str | None:
        look = getattr(self.below, "target", None)
        if look is None or path[0] in self.values:
            return None
        found: str | None = look(path)
        return found


def blocks(values: Values, name: str) -> list[Values]:
    """The blocks of a name; those whose number is unknown are none."""
    value = values.get(name)
    if isinstance(value, list | tuple):
        return [one for one in value if hasattr(one, "get")]
    return [value] if isinstance(value, Mapping) else []


def block(values: Values, name: str) -> Values:
    """The first block of a name; an empty one where there is none."""
    found = blocks(values, name)
    return found[0] if found else {}


def text(values: Values, name: str, default: str = "") -> str:
    value = values.get(name)
    return value if isinstance(value, str) and value else default


def texts(values: Values, name: str) -> list[str]:
    value = values.get(name)
    known = value if isinstance(value, list | tuple | set | frozenset) else ()
    return [one for one in known if isinstance(one, str)]


def pairs(values: Values, name: str) -> dict[str, str]:
    """A map of texts, without what is unknown."""
    value = values.get(name)
    known = value.items() if isinstance(value, Mapping) else ()
    return {str(key): str(one) for key, one in known if not isinstance(one, Unknown)}


def whole(values: Values, name: str) -> int | None:
    """A whole number; None where it is not set, or unknown."""
    value = values.get(name)
    if isinstance(value, str) and value.isdigit() and len(value) < 10:
        return int(value)
    if isinstance(value, Amount):
        return int(value.expected)
    known = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return int(value) if known else None


def truth(values: Values, *names: str) -> bool:
    """Whether one of the attributes is true."""
    return any(values.get(name) in (True, "true") for name in names)


def target(values: Values, name: str) -> str | None:
    """The address of the resource that an attribute refers to, if it says one."""
    look: Callable[[tuple[str, ...]], str | None] | None = getattr(values, "target", None)
    found = look((name,)) if look else None
    value = values.get(name)
    return found or (value.target if isinstance(value, Unknown) else None)
