"""JSON as Terraform writes it: sorted keys, no spaces, and no <, > or & left bare."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from ....model import Value
from ..types import Failure, text
from .signature import MAX_TEXT

_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
_CONSTANTS = {None: "null", True: "true", False: "false"}


def written(value: Value) -> str:
    """The value as JSON. Raises Failure for infinity, and for too much text."""
    parts: list[str] = []
    length = 0
    for part in _parts(value):
        parts.append(part)
        length += len(part)
        if length > MAX_TEXT:
            raise Failure(f"JSON of more than {MAX_TEXT:,} characters")
    return "".join(parts)


def quoted(value: str) -> str:
    """A text as JSON."""
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)


def _parts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield quoted(value)
    elif value is None or isinstance(value, bool):
        yield _CONSTANTS[value]
    elif isinstance(value, int | Decimal):
        yield _number(value)
    else:
        yield from _object(value) if isinstance(value, dict) else _array(value)


def _number(value: int | Decimal) -> str:
    if isinstance(value, Decimal) and value.is_infinite():
        raise Failure("infinity cannot be written as JSON")
    return text(value)


def _array(value: list[Value]) -> Iterator[str]:
    yield "["
    for at, item in enumerate(value):
        yield "," if at else ""
        yield from _parts(item)
    yield "]"


def _object(value: dict[str, Value]) -> Iterator[str]:
    yield "{"
    for at, name in enumerate(sorted(value)):
        yield f"{',' if at else ''}{quoted(name)}:"
        yield from _parts(value[name])
    yield "}"
