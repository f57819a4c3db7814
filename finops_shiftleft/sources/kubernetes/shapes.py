"""Values of YAML as what they should be; what is anything else is empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Value


def mapping(value: Value) -> Mapping[str, Value]:
    """A mapping."""
    return value if isinstance(value, Mapping) else {}


def mappings(value: Value) -> Iterator[Mapping[str, Value]]:
    """The mappings of a list."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, Mapping))


def texts(value: Value) -> Iterator[str]:
    """The texts of a list that are not empty."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, str) and item)
