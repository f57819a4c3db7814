"""YAML as Terraform writes it: sorted keys, texts in double quotes, those of several lines as
blocks, and long ones folded where libyaml folds them.

https://developer.hashicorp.com/terraform/language/functions/yamlencode
"""

from __future__ import annotations

from ....model import Value
from ..types import Failure, text
from .signature import check_text

MAX_DEPTH = 100  # of collections within collections
WIDTH = 80  # columns behind which a quoted text goes on in the next line
LONGEST_KEY = 128  # characters of a key that stands before its colon

_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\0": "\\0",
    "\a": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    "\x1b": "\\e",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}


def written(value: Value) -> str:
    """The value as a YAML document. Raises Failure where that would be too long or too deep."""
    lines = _root(value)
    check_text(sum(map(len, lines)) + len(lines), "yamlencode")
    return "\n".join(lines) + "\n"


def _root(value: Value) -> list[str]:
    if _is_block(value):
        return _collection(value, 0, 0)
    lines = _scalar(value, 0, 2)
    return lines if isinstance(value, str | list | dict) else [*lines, "..."]


def _is_block(value: Value) -> bool:
    return isinstance(value, list | dict) and bool(value)


def _collection(value: Value, indent: int, depth: int) -> list[str]:
    """The lines of a collection that is not empty; the first is without its indentation."""
    if depth > MAX_DEPTH:
        raise Failure(f"YAML nested more than {MAX_DEPTH} deep")
    lines: list[str] = []
    if isinstance(value, dict):
        for name in sorted(value):
            lines += _pair(name, value[name], indent, depth)
    else:
        for item in value:
            lines += _behind("- ", item, indent, depth)
    lines[0] = lines[0][indent:]
    return lines


def _behind(sign: str, value: Value, indent: int, depth: int) -> list[str]:
    """A value that begins behind a sign, in the same line."""
    if _is_block(value):
        first, *rest = _collection(value, indent + 2, depth + 1)
    else:
        first, *rest = _scalar(value, indent + 2, indent + 2)
    return [" " * indent + sign + first, *rest]


def _pair(name: str, value: Value, indent: int, depth: int) -> list[str]:
    if "\n" in name or len(name) > LONGEST_KEY:
        return _behind("? ", name, indent, depth) + _behind(": ", value, indent, depth)
    key = f"{' ' * indent}{_quoted(name)}:"
    if _is_block(value):
        inner = indent if isinstance(value, list) else indent + 2
        first, *rest = _collection(value, inner, depth + 1)
        return [key, " " * inner + first, *rest]
    first, *rest = _scalar(value, len(key) + 1, indent + 2)
    return [f"{key} {first}", *rest]


def _scalar(value: Value, column: int, indent: int) -> list[str]:
    """The lines of a scalar or an empty collection that begins in a column."""
    if isinstance(value, str):
        if "\n" in value and _fits_block(value):
            return _block(value, indent)
        return _folded(value, column, indent)
    if isinstance(value, list | dict):
        return ["{}" if isinstance(value, dict) else "[]"]
    return ["null" if value is None else text(value)]


def _fits_block(value: str) -> bool:
    """No blank at the end of a line, and nothing that has to be escaped."""
    if value.endswith(" ") or " \n" in value:
        return False
    return all(character == "\n" or _is_printable(character) for character in value)


def _block(value: str, indent: int) -> list[str]:
    hint = "2" if value[0] in " \n" else ""
    chomping = "-"
    if value.endswith("\n"):
        value = value[:-1]
        chomping = "+" if not value or value.endswith("\n") else ""
    lines = [" " * indent + line if line else "" for line in value.split("\n")]
    return [f"|{hint}{chomping}", *lines]


def _quoted(value: str) -> str:
    return f'"{"".join(map(_escaped, value))}"'


def _folded(value: str, column: int, indent: int) -> list[str]:
    """In double quotes; a blank behind the width becomes the end of the line."""
    lines, line = [], '"'
    column += 1
    blank = False
    for at, character in enumerate(value):
        is_inner = 0 < at < len(value) - 1
        if character == " " and not blank and column > WIDTH and is_inner:
            lines.append(line)
            line = " " * indent + ("\\" if value[at + 1] == " " else "")
            column = len(line)
        else:
            piece = _escaped(character)
            line += piece
            column += len(piece)
        blank = character == " "
    return [*lines, f'{line}"']


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_printable(character):
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _is_printable(character: str) -> bool:
    """What go-cty-yaml writes as it is: no character beyond the first plane."""
    if character <= "~":
        return character >= " "
    return "\xa0" <= character <= "\ufffd" and character not in "\u2028\u2029\ufeff"
