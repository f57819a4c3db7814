"""A stream of YAML or JSON documents as values, read event by event: quick, and bounded.

Values are what kubectl would send: keys are texts, numbers int or Decimal, merge keys are merged. A
document that is broken costs itself only.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import Any, NamedTuple

from ...errors import BadInput, SyntaxProblem
from ...location import Location, caret
from ...model import Value

LARGEST = 64 * 1024 * 1024  # bytes of a stream; what helm may print
MOST_DOCUMENTS = 100_000  # of a stream, empty ones counted
MOST_VALUES = 2_000_000  # in a stream, those behind aliases counted each time
DEEPEST = 200  # levels of a document; schemas of custom kinds have up to 60
MOST_REPEATED = 20  # keys of a document that are told of; one that stands twice
LONGEST_NUMBER = 100  # characters; what is longer stays a text

BORDER = re.compile(r"^(?:---|\.\.\.)(?=[ \t\r\n]|\Z)", re.MULTILINE)
BLANK = re.compile(r"(?:---)?(?:[ \t\r]*+(?:[#%].*+)?\n)*+[ \t\r]*+(?:[#%].*+)?")
INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9_]*+)")
OTHER_BASE = re.compile(
    r"(?P<sign>[-+]?)0(?:x(?P<x>[0-9a-fA-F_]++)|b(?P<b>[01_]++)|o?(?P<o>[0-7_]++))"
)
FRACTION = re.compile(r"[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]{1,4})?")
NUMERIC = frozenset("0123456789+-.")


def spelt(*words: str) -> list[str]:
    return [way(word) for word in words for way in (str.lower, str.title, str.upper)]


WORDS: dict[str, Value] = {
    **dict.fromkeys(("", "~", *spelt("null")), None),
    **dict.fromkeys(spelt("true", "yes", "on"), True),
    **dict.fromkeys(spelt("false", "no", "off"), False),
}
MERGE = "<<"
MERGED: Any = object()  # a merge key until its mapping ends: in quotes it is a key as any other
TYPED = frozenset(f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "null"))

Path = tuple[str | int, ...]


class Part(NamedTuple):
    """The text of a document, and how many lines of its stream are before it."""

    name: str
    text: str
    before: int

    def at(self, mark: Any) -> Location:
        return Location(self.name, self.before + mark.line + 1, mark.column + 1)

    def problem(self, message: str, mark: Any, advice: str = "") -> SyntaxProblem:
        here = Location(self.name, mark.line + 1, mark.column + 1)
        return SyntaxProblem(message, self.at(mark), caret(self.text, here), advice)


def parts(name: str, data: bytes) -> list[Part]:
    """The documents of a stream as texts. Raises BadInput for what is no text or too much."""
    if len(data) > LARGEST:
        raise BadInput(f"{name} is larger than {LARGEST:,} bytes", Location(name, 1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = f"{name} is not UTF-8: {error.reason} at byte {error.start}"
        raise BadInput(said, Location(name, 1)) from None
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    borders = list(islice(BORDER.finditer(text), MOST_DOCUMENTS + 1))
    if len(borders) > MOST_DOCUMENTS:
        raise BadInput(f"{name} has more than {MOST_DOCUMENTS:,} documents", Location(name, 1))
    cuts = [(0, 0), *map(cut, borders), (len(text), len(text))]
    found, before, counted = [], 0, 0
    for (_, start), (end, _) in pairwise(cuts):
        before += text.count("\n", counted, start)
        counted = start
        part = text[start:end]
        if not BLANK.fullmatch(part):
            found.append(Part(name, part, before))
    return found


def cut(match: re.Match[str]) -> tuple[int, int]:
    """Where one document ends and the next begins: `---` is part of the next, `...` of none."""
    return match.start(), match.start() if match[0] == "---" else match.end()


def size(value: Value, depth: int = 0) -> int:
    """How many values there are. Raises ValueError below DEEPEST."""
    if depth > DEEPEST:
        raise ValueError("too deep")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(size(item, depth + 1) for item in inner)


# -------------------------------------------------------------------------------------- scalars


@lru_cache(8192)
def plain(text: str) -> Value:
    """What YAML makes of a text without quotes."""
    if text in WORDS:
        return WORDS[text]
    if text[0] not in NUMERIC:
        return text
    if INTEGER.fullmatch(text):
        return int(text.replace("_", ""))
    other = OTHER_BASE.fullmatch(text)
    if other:
        digits, base = next((other[g], b) for g, b in (("x", 16), ("b", 2), ("o", 8)) if other[g])
        return int(other["sign"] + (digits.replace("_", "") or "0"), base)
    return Decimal(text) if FRACTION.fullmatch(text) else text


# ------------------------------------------------------------------------------------- documents


class Read(NamedTuple):
    """A document's value, where it begins, and the keys that stand twice; the last one counts."""

    value: Value
    location: Location
    repeated: list[SyntaxProblem]


class Reader:
    """Reads the documents of one stream, whose values are counted together."""

    def __init__(self) -> None:
        self.left = MOST_VALUES

    def read(self, part: Part) -> Read | None:
        """None where there is none. Raises SyntaxProblem for what is no YAML, too deep or much."""
        if part.text.lstrip("- \t\r\n").startswith("{"):
            try:
                return self.json(part)
            except (ValueError, RecursionError):
                pass  # a flow mapping of YAML, or a problem that YAML's parser points at
        builder = Builder(part, self.left)
        try:
            return builder.read()
        finally:
            self.left = builder.left

    def json(self, part: Part) -> Read:
        """JSON, which kubectl reads and where YAML's parser would complain of tabs."""
        value = json.loads(part.text, parse_float=Decimal, parse_constant=str)
        left = self.left - size(value)
        if left < 0:
            raise ValueError("too much")
        self.left = left
        return Read(value, Location(part.name, part.before + 1), [])


@cache
def classes() -> tuple[Any, ...]:
    """YAML's parser, in C where it is there, and the classes of its events."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    starts = {yaml.MappingStartEvent: dict, yaml.SequenceStartEvent: list}
    return loader, yaml.ScalarEvent, starts, yaml.AliasEvent


class Builder:
    """Values out of the events of one document."""

    def __init__(self, part: Part, left: int) -> None:
        self.part, self.left = part, left
        self.known: dict[str, tuple[Value, int]] = {}  # by anchor, with the size
        self.repeated: list[SyntaxProblem] = []

    def read(self) -> Read | None:
        import yaml

        try:
            return self.document(classes()[0](self.part.text))
        except yaml.MarkedYAMLError as error:
            said = error.problem or error.context or "not YAML"
            raise self.part.problem(said, error.problem_mark or error.context_mark) from None
        except yaml.YAMLError as error:
            said = getattr(error, "reason", None) or "not YAML"
            raise SyntaxProblem(said, Location(self.part.name, self.part.before + 1)) from None

    def document(self, events: Any) -> Read | None:
        events.get_event()
        if events.get_event().__class__.__name__ == "StreamEndEvent":
            return None
        location = self.part.at(events.peek_event().start_mark)
        value = self.value(events.get_event)
        end = events.get_event().end_mark
        if events.get_event().__class__.__name__ != "StreamEndEvent":
            raise self.part.problem("a document begins here without a line of its own", end)
        return Read(value, location, self.repeated)

    def value(self, get: Any) -> Value:
        """The next value. One loop, since calls are what takes time here."""
        _, scalar, starts, alias = classes()
        root: list[Value] = []
        into: Any = root
        key: Any = None
        stack: list[tuple[Any, str | None, str | None, int]] = []
        while True:
            event = get()
            kind = event.__class__
            if kind is scalar:
                if key is None and into.__class__ is dict:
                    key = event.value
                    if key == MERGE and event.implicit[0]:
                        key = MERGED
                    if key in into:
                        self.repeat(event)
                    continue
                value = self.scalar(event)
            elif kind in starts:
                self.check(event, into, key, len(stack))
                stack.append((into, key, event.anchor, self.left))
                into, key = starts[kind](), None
                continue
            elif kind is alias:
                value = self.aliased(event, into, key)
            else:
                value = self.merged(event, into) if MERGED in into else into
                into, key, anchor, before = stack.pop()
                if anchor:
                    self.known[anchor] = value, before - self.left
            self.left -= 1
            if into.__class__ is dict:
                into[key] = value
                key = None
            else:
                into.append(value)
            if not stack:
                self.within(event)
                return root[0]

    def scalar(self, event: Any) -> Value:
        value = event.value
        if event.implicit[0] or event.tag in TYPED:
            value = plain(value) if len(value) <= LONGEST_NUMBER else value
        if event.anchor:
            self.known[event.anchor] = value, 1
        return value

    def within(self, event: Any) -> None:
        if self.left < 0:
            said = f"more than {MOST_VALUES:,} values, aliases counted each time"
            raise self.part.problem(said, event.start_mark)

    def check(self, event: Any, into: Any, key: str | None, depth: int) -> None:
        """Before a mapping or sequence is entered."""
        self.within(event)
        if key is None and into.__class__ is dict:
            raise self.part.problem("a key must be a text", event.start_mark)
        if depth >= DEEPEST:
            raise self.part.problem(f"nested deeper than {DEEPEST}", event.start_mark)

    def repeat(self, event: Any) -> None:
        if len(self.repeated) < MOST_REPEATED:
            said = f"the key {event.value[:LONGEST_NUMBER]!r} stands here a second time"
            self.repeated.append(self.part.problem(said, event.start_mark, "The last one counts."))

    def aliased(self, event: Any, into: Any, key: str | None) -> Value:
        """What an anchor above stands for; the same value, counted again."""
        self.check(event, into, key, 0)
        if event.anchor not in self.known:
            said = f"*{event.anchor[:LONGEST_NUMBER]} is nothing that stands before it"
            raise self.part.problem(said, event.start_mark)
        value, count = self.known[event.anchor]
        self.left -= count
        self.within(event)
        return value

    def merged(self, event: Any, into: Any) -> Value:
        """A mapping with what its merge key brings; its own keys come first."""
        if into.__class__ is not dict:
            return into
        brought = into.pop(MERGED)
        found: dict[str, Value] = {}
        for one in reversed(brought) if isinstance(brought, list) else (brought,):
            if not isinstance(one, dict):
                raise self.part.problem("only mappings can be merged", event.start_mark)
            found.update(one)
            self.left -= len(one)
        self.within(event)
        return {**found, **into}
