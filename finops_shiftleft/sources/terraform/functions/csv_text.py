"""CSV as RFC 4180 and Go's encoding/csv have it: strict about quotes, empty lines skipped."""

from __future__ import annotations

import re

from ..types import Failure

_FIELD = re.compile(r'(?:"((?:[^"]|"")*+)"|([^",\n]*+))(,|\n|\Z)')
_EMPTY_LINES = re.compile(r"\n*+")


def records(text: str) -> list[list[str]]:
    """The lines with their fields, the first with the names. Raises Failure for a stray quote, a
    line with fewer or more fields than the first, and where there is no line."""
    text = text.replace("\r\n", "\n").removesuffix("\r")
    result: list[list[str]] = []
    position = _skip_empty_lines(text, 0)
    while position < len(text):
        fields, position = _record(text, position)
        if result and len(fields) != len(result[0]):
            raise Failure(f"line {len(result) + 1} of the CSV has another number of fields")
        result.append(fields)
        position = _skip_empty_lines(text, position)
    if not result:
        raise Failure("the CSV has no line with the names")
    return result


def _skip_empty_lines(text: str, position: int) -> int:
    found = _EMPTY_LINES.match(text, position)
    return found.end() if found else position


def _record(text: str, position: int) -> tuple[list[str], int]:
    fields: list[str] = []
    separator = ","
    while separator == ",":
        found = _FIELD.match(text, position)
        if found is None:
            raise Failure("the CSV has a quote where none may be")
        quoted, plain, separator = found.groups()
        fields.append(plain if quoted is None else quoted.replace('""', '"'))
        position = found.end()
    return fields, position
