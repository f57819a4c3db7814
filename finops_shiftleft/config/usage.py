"""Usage files: quantities that code does not contain, by resource address, glob or type.

The format is that of `infracost-usage.yml` version 0.1, so that existing files work unchanged.
Beyond it a value may be a range `{low, expected, high}`, an expression of other keys of the same
resource ("monthly_requests * 0.2"), and `hours` a weekly schedule ("mon-fri 08-20").
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Any

from ..documents import Document, check, read_yaml
from ..model import HOURS_A_MONTH, Amount, Value

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_KEY = re.compile(r'\[(?:"(?:[^"\\]|\\.)*+"|[^\[\]"]*+)\]$')
SCHEDULE = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? ([0-9]{1,2})-([0-9]{1,2})")
EXPRESSION = re.compile(r"[A-Za-z0-9_. ()+*/-]{3,400}")
OPERATORS: dict[type, Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
RANGE = {"low", "expected", "high"}
BY_NAME: dict[str, Any] = {
    "type": ["object", "null"],
    "additionalProperties": {"type": ["object", "null"]},
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "finops-usage.yml",
    "type": "object",
    "properties": {
        "version": {"description": "0.1", "enum": [Decimal("0.1"), "0.1"]},
        "resource_usage": BY_NAME,
        "resource_type_default_usage": BY_NAME,
        "projects": {"type": ["object", "array", "null"]},
    },
    "additionalProperties": False,
}


def read_usage(name: str, data: bytes) -> Usage:
    """A usage file. Raises BadConfig with file, line and caret."""
    document = read_yaml(name, data)
    check(document, SCHEMA)
    tables = [
        {
            key: settle(document, (section, key), known or {})
            for key, known in (document.value.get(section) or {}).items()
        }
        for section in ("resource_usage", "resource_type_default_usage")
    ]
    return Usage(document, *tables)


class Usage:
    """Quantities by key: exact address before `[*]`, before a glob, before the type."""

    def __init__(
        self,
        document: Document,
        addresses: Mapping[str, Mapping[str, Value]],
        types: Mapping[str, Mapping[str, Value]],
    ) -> None:
        self.document, self.addresses, self.types = document, addresses, types
        self.below: Sequence[Usage] = ()
        self.globs = [key for key in addresses if "*" in key.replace("[*]", "") or "?" in key]
        self.used: set[str] = set()

    def over(self, below: Sequence[Usage]) -> Usage:
        """This file on top of others: where both speak of a key, this one is heard."""
        self.below = below
        return self

    def of(self, address: str, kind: str) -> Mapping[str, Value]:
        """The usage of one resource, key by key from the nearest entry that has it."""
        found: dict[str, Value] = {}
        for book in self.below:
            found = merged(found, book.of(address, kind))
        found = merged(found, self.types.get(kind, {}))
        for name in self.about(address):
            self.used.add(name)
            found = merged(found, self.addresses[name])
        return found

    def about(self, address: str) -> list[str]:
        """The entries of an address, the nearest last."""
        every = LAST_KEY.sub("", address) + "[*]"
        globs = [glob for glob in self.globs if fnmatchcase(address, escaped(glob))]
        return [*globs, *(name for name in (every, address) if name in self.addresses)]

    def unused(self) -> list[str]:
        """Addresses and globs that no resource was asked for."""
        return [name for name in self.addresses if name not in self.used]


def escaped(glob: str) -> str:
    """Brackets are instance keys and not sets of characters; `[*]` stands for any key."""
    return glob.replace("[", "[[]")


def merged(below: Mapping[str, Value], above: Mapping[str, Value]) -> dict[str, Value]:
    """Nested keys too: a bucket's `standard.storage_gb` does not hide `standard.requests`."""
    both = dict(below)
    for key, value in above.items():
        inner = both.get(key)
        deep = isinstance(value, Mapping) and isinstance(inner, Mapping)
        both[key] = merged(inner, value) if deep and inner is not None else value
    return both


def settle(
    document: Document, path: tuple[str, ...], known: Mapping[str, Value]
) -> dict[str, Value]:
    """One resource's usage, every value a number, text, range or mapping of them."""
    found: dict[str, Value] = {}
    for key, value in known.items():
        here = (*path, key)
        if isinstance(value, Mapping):
            ranges = set(value) == RANGE
            found[key] = span(document, here, value) if ranges else settle(document, here, value)
        elif isinstance(value, str):
            name, settled = of_text(document, here, key, value, known)
            found[name] = settled
        else:
            found[key] = quantity(document, here, value)
    return found


def quantity(document: Document, path: tuple[str, ...], value: Value) -> Value:
    """A finite number that is not negative; true, false and nothing pass."""
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if number and (not Decimal(value).is_finite() or value < 0):
        raise document.mistake(path, f"{path[-1]} is {value}", "a quantity is 0 or more")
    if isinstance(value, list):
        raise document.mistake(path, f"{path[-1]} is a list", "a quantity is one number")
    return value


def span(document: Document, path: tuple[str, ...], value: Mapping[str, Value]) -> Amount:
    ends = [quantity(document, (*path, end), value[end]) for end in ("low", "expected", "high")]
    numbers = [isinstance(end, int | Decimal) and not isinstance(end, bool) for end in ends]
    if not all(numbers) or not ends[0] <= ends[1] <= ends[2]:
        raise document.mistake(path, f"{path[-1]}: low, expected and high are not in order")
    return Amount(*map(Decimal, ends))


def of_text(
    document: Document, path: tuple[str, ...], key: str, text: str, known: Mapping[str, Value]
) -> tuple[str, Value]:
    """A schedule, an expression of other keys, or a plain word such as `windows`."""
    if key == "hours":
        hours = scheduled(text)
        if hours is None:
            raise document.mistake(path, f"{text!r} is no schedule", "write it as mon-fri 08-20")
        return "monthly_hrs", hours
    numbers = {name: v for name, v in known.items() if isinstance(v, int | Decimal) and name != key}
    if EXPRESSION.fullmatch(text) and any(re.search(rf"\b{re.escape(n)}\b", text) for n in numbers):
        try:
            return key, quantity(
                document, path, worked_out(ast.parse(text, mode="eval").body, numbers)
            )
        except (SyntaxError, KeyError, ArithmeticError, ValueError, RecursionError) as error:
            names = ", ".join(numbers)
            raise document.mistake(
                path, f"cannot work out {text!r}: {error}", f"known: {names}"
            ) from None
    return key, text


def scheduled(text: str) -> Decimal | None:
    """Hours a month of a weekly schedule: days in a row, from an hour to an hour."""
    found = SCHEDULE.fullmatch(text.strip().lower())
    if not found or found[1] not in DAYS or (found[2] or found[1]) not in DAYS:
        return None
    days = (DAYS.index(found[2] or found[1]) - DAYS.index(found[1])) % 7 + 1
    start, end = int(found[3]), int(found[4])
    if start > 24 or end > 24:
        return None
    return HOURS_A_MONTH * days * ((end - start) % 24 or 24) / (7 * 24)


def worked_out(node: ast.expr, known: Mapping[str, Value]) -> Decimal:
    """Arithmetic of numbers and names, and nothing else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Decimal(str(node.value))
    if isinstance(node, ast.Name):
        return Decimal(known[node.id])
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](worked_out(node.left, known), worked_out(node.right, known))
    raise ValueError("only + - * / of numbers and other keys")
