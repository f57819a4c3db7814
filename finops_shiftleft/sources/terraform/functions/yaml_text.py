"""YAML as Terraform reads it: one document, plain scalars by go-cty-yaml's table.

https://developer.hashicorp.com/terraform/language/functions/yamldecode
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

import yaml

from ....model import Value
from ..types import Failure, normal, number, text
from .encoding import decoded
from .signature import MAX_ELEMENTS

MAX_DEPTH = 100  # of collections within collections

_PLAIN = (None, "")
_TAG = "tag:yaml.org,2002:"
_SPELLINGS: tuple[tuple[Value, str], ...] = (
    (True, "y Y yes Yes YES true True TRUE on On ON"),
    (False, "n N no No NO false False FALSE off Off OFF"),
    (None, "~ null Null NULL"),
    (Decimal("Infinity"), ".inf .Inf .INF +.inf +.Inf +.INF"),
    (Decimal("-Infinity"), "-.inf -.Inf -.INF"),
)
_CONSTANTS = {name: value for value, names in _SPELLINGS for name in names.split()} | {"": None}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?")
_OTHER_BASE = re.compile(r"0o[0-7]++|0x[0-9a-fA-F]++")
_CLOCK = r"(\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?"
_DATE = re.compile(
    rf"(\d{{4}})-(\d\d?)-(\d\d?)(?:[Tt]{_CLOCK}(Z|[+-]\d\d:\d\d)| {_CLOCK})?", re.ASCII
)


def read(source: str) -> Value:
    """The value of a document. Raises Failure where it is not YAML or has more than Terraform's
    values can say, and where aliases make it too large."""
    try:
        return _Reader(source).document()
    except yaml.YAMLError as error:
        raise Failure(f"the text is not YAML: {' '.join(str(error).split())}") from None


class _Reader:
    """Turns the parser's events into values; counts what aliases repeat."""

    def __init__(self, source: str) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.events: Iterator[Any] = yaml.parse(source, loader)
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.count = 0

    def document(self) -> Value:
        next(self.events)
        if not isinstance(next(self.events), yaml.DocumentStartEvent):
            raise Failure("the YAML is empty")
        value = self.value(next(self.events), 0)
        next(self.events)
        if not isinstance(next(self.events), yaml.StreamEndEvent):
            raise Failure("only a single YAML document is allowed")
        return value

    def value(self, event: Any, depth: int) -> Value:
        before = self.count
        self.add(1)
        if depth > MAX_DEPTH:
            raise Failure(f"YAML nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event.anchor)
        self.anchors.pop(event.anchor, None)
        if isinstance(event, yaml.ScalarEvent):
            result = scalar(event.value, event.tag or "", event.style not in _PLAIN)
        elif isinstance(event, yaml.SequenceStartEvent):
            result = self.sequence(event.tag, depth)
        else:
            result = self.mapping(event.tag, depth)
        if event.anchor:
            self.anchors[event.anchor] = result, self.count - before
        return result

    def add(self, count: int) -> None:
        self.count += count
        if self.count > MAX_ELEMENTS:
            raise Failure(f"YAML of more than {MAX_ELEMENTS:,} values")

    def alias(self, name: str | None) -> Value:
        if name is None or name not in self.anchors:
            raise Failure(f"the YAML anchor {name} is not defined")
        value, count = self.anchors[name]
        self.add(count)
        return value

    def sequence(self, tag: str | None, depth: int) -> list[Value]:
        if tag not in (None, f"{_TAG}seq"):
            raise Failure(f"a sequence cannot be {tag}")
        result = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self.value(event, depth + 1))
        return result

    def mapping(self, tag: str | None, depth: int) -> dict[str, Value]:
        if tag not in (None, f"{_TAG}map"):
            raise Failure(f"a mapping cannot be {tag}")
        result: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise Failure("only texts can be keys of a YAML mapping")
            key = event.value, event.tag or ""
            value = self.value(next(self.events), depth + 1)
            if key in (("<<", ""), (event.value, f"{_TAG}merge")):
                result.update(_merged(value))
            else:
                result[text(scalar(*key, event.style not in _PLAIN))] = value
        return result


def _merged(value: Value) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise Failure("<< can only merge a YAML mapping")
    return value


def scalar(source: str, tag: str, quoted: bool) -> Value:
    """What a scalar means by its tag or, without one, by its looks."""
    kind = tag.removeprefix(_TAG)
    if tag and kind not in _KINDS:
        raise Failure(f"the YAML tag {tag} is not supported")
    if kind == "binary":
        decoded(source)
    if quoted or kind in ("str", "binary"):
        return source
    if source in _CONSTANTS:
        return _CONSTANTS[source]
    if kind in ("bool", "null"):
        raise Failure(f'"{source[:60]}" is not a YAML {kind}')
    return _date_or_number(source, kind)


_KINDS = frozenset({"", "str", "bool", "int", "float", "null", "timestamp", "binary"})


def _date_or_number(source: str, kind: str) -> Value:
    if source in (".nan", ".NaN", ".NAN"):
        raise Failure("YAML's NaN is no number here")
    if kind in ("", "timestamp") and (date := _date(source)):
        return date
    plain = source.replace("_", "") if kind in ("int", "float") else source
    if _NUMBER.fullmatch(plain):
        return number(plain)
    if _OTHER_BASE.fullmatch(plain) and len(plain) <= 64:
        return normal(int(plain, 0))
    if kind:
        raise Failure(f'"{source[:60]}" is not a YAML {kind}')
    return source


def _date(source: str) -> str | None:
    """A timestamp in the form of RFC 3339, without fractions of a second."""
    found = _DATE.fullmatch(source)
    if found is None:
        return None
    year, month, day, *times, zone, hour, minute, second = found.groups()
    hours, minutes, seconds = times if times[0] else (hour, minute, second)
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hours or 0), int(minutes or 0), int(seconds or 0)
        )
    except ValueError:
        return None
    return f"{moment.isoformat()}{'Z' if zone in (None, '+00:00', '-00:00') else zone}"
