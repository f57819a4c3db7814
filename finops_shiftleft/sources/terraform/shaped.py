"""JSON that Terraform has written, and that somebody may have changed: every wrong shape is said
with its path, and costs only its own part."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from ...errors import BadInput, LimitExceeded
from ...location import Location
from ...model import Diagnostic, Severity, Value

MAX_BYTES = 128 * 1024 * 1024  # of a plan or a state
MAX_DIGITS = 400  # of a number, before or behind its point
MAX_MISTAKES = 50  # that one file is told of
WORDS: dict[type, str] = {dict: "an object", list: "an array", str: "a text"}


class Notes:
    """What was wrong with one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Diagnostic] = []

    def say(
        self, code: str, message: str, address: str | None = None, severity: str = Severity.WARNING
    ) -> None:
        if len(self.found) < MAX_MISTAKES:
            place = Location(self.file, 1)
            self.found.append(Diagnostic(severity, code, message, place, address))


class Part:
    """A part of the document, with its path: `planned_values.root_module.resources[3]`."""

    __slots__ = ("notes", "path", "value")

    def __init__(self, value: Value, path: str, notes: Notes) -> None:
        self.value, self.path, self.notes = value, path, notes

    def part(self, name: str) -> Part:
        """A member of an object; nothing where it is not there."""
        inner = self.mapping.get(name)
        return Part(inner, f"{self.path}.{name}" if self.path else name, self.notes)

    @property
    def mapping(self) -> dict[str, Value]:
        """The object that should be here; empty where nothing is, or something else."""
        found: dict[str, Value] = self._expected(dict, {})
        return found

    @property
    def text(self) -> str:
        """The text that should be here; empty where nothing is, or something else."""
        found: str = self._expected(str, "")
        return found

    @property
    def items(self) -> Iterator[Part]:
        """The members of the array that should be here."""
        for number, item in enumerate(self._expected(list, [])):
            yield Part(item, f"{self.path}[{number}]", self.notes)

    @property
    def members(self) -> Iterator[tuple[str, Part]]:
        """The members of the object that should be here, by name."""
        for name in self.mapping:
            yield name, self.part(name)

    def _expected(self, kind: type, nothing: Any) -> Any:
        if isinstance(self.value, kind):
            return self.value
        if self.value is not None:
            self.notes.say("wrong-shape", f"{self.path or 'the document'} is not {WORDS[kind]}")
        return nothing


def read_json(name: str, data: bytes) -> Part:
    """A document that is an object. Raises BadInput and LimitExceeded."""
    if len(data) > MAX_BYTES:
        raise LimitExceeded(f"{name} is larger than {MAX_BYTES:,} bytes")
    try:
        value = json.loads(data, parse_float=_fraction, parse_int=_whole, parse_constant=_no_number)
    except RecursionError:
        raise LimitExceeded(f"{name} is nested too deep") from None
    except json.JSONDecodeError as error:
        at = Location(name, error.lineno, error.colno)
        raise BadInput(f"no JSON: {error.msg}", at, advice=_advice(data)) from None
    except ValueError as error:  # no Unicode, or a number that is none
        raise BadInput(f"{name} cannot be read as JSON: {error}") from None
    if not isinstance(value, dict):
        raise BadInput(f"{name} is JSON, but no object", Location(name, 1))
    return Part(value, "", Notes(name))


def _advice(data: bytes) -> str:
    """Actions wrap terraform in a script that prints its own first line."""
    if data.lstrip().startswith(b"[command]"):
        return "take the wrapper's first line away: terraform_wrapper: false in setup-terraform"
    return "write it with terraform show -json"


def _whole(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"a number has more than {MAX_DIGITS} digits")
    return int(text)


def _fraction(text: str) -> int | Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError("a number is out of range") from None
    if len(text) > MAX_DIGITS or abs(number.adjusted()) > MAX_DIGITS:
        raise ValueError(f"a number has more than {MAX_DIGITS} digits")
    return int(number) if number == number.to_integral_value() else number


def _no_number(text: str) -> Value:
    raise ValueError(f"{text} is no number")
