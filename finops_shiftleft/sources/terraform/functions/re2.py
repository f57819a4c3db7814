"""RE2's regular expressions without RE2: the same matches, in bounded time.

A pattern that Python's backtracking `re` can search quickly goes there. One that might make it
backtrack too often is run as an automaton, which takes time in proportion to text and pattern:
https://swtch.com/~rsc/regexp/regexp2.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from ....model import Value
from ..types import Failure
from .automaton import Automaton, Spans
from .re2_syntax import Capture, Either, One, Pattern, Place, Repeat, Sequence, Syntax, parse
from .signature import MAX_ELEMENTS

MAX_BACKTRACKS = 10_000_000  # tries that `re` may need in the worst case
MAX_SUBJECT = 1024 * 1024  # characters that are searched
NEVER = MAX_BACKTRACKS + 1

_REFERENCE = re.compile(r"\$(?:(\$)|\{(\w+)\}|(\w+))")


class Search:
    """A pattern, ready to look for. Groups are numbered from 1; a span is (-1, -1) for a group
    that took no part."""

    def __init__(self, pattern: str) -> None:
        parsed = parse(pattern)
        self.names = parsed.names
        self.mixed = None in self.names and any(self.names)
        self._syntax = parsed.syntax
        self._choices, self._lengths = _cost(parsed.syntax)
        self._python = _compiled(parsed)
        self._automaton: Automaton | None = None

    def first(self, text: str) -> Groups | None:
        return next(self.all(text), None)

    def all(self, text: str) -> Iterator[Groups]:
        """The matches from left to right; an empty one directly behind another does not count."""
        if len(text) > MAX_SUBJECT:
            raise Failure(f"a regular expression over more than {MAX_SUBJECT:,} characters")
        end = -1
        for spans in islice(self._spans(text), MAX_ELEMENTS):
            first, last = spans[0]
            if first != last or first != end:
                yield Groups(text, spans)
            end = last

    def _spans(self, text: str) -> Iterator[Spans]:
        tries = self._choices * max(2, len(text)) ** (self._lengths + 1)
        if self._python is not None and tries <= MAX_BACKTRACKS:
            yield from self._backtracking(self._python, text)
            return
        if self._automaton is None:
            self._automaton = Automaton(self._syntax, len(self.names))
        yield from self._automaton.search(text)

    def _backtracking(self, pattern: re.Pattern[str], text: str) -> Iterator[Spans]:
        """Unlike finditer(), never looks for a longer match where an empty one was found."""
        at = 0
        while at <= len(text) and (found := pattern.search(text, at)):
            yield tuple(found.span(number) for number in range(len(self.names) + 1))
            at = found.end() + (found.start() == found.end())

    def groups(self, found: Groups) -> Value:
        """What regex() gives for a match."""
        if self.mixed:
            raise Failure("a pattern cannot have both named and unnamed groups")
        if not self.names:
            return found[0]
        texts = [found[number] for number in range(1, len(self.names) + 1)]
        if self.names[0] is None:
            return texts
        return {name: text for name, text in zip(self.names, texts, strict=True) if name}

    def replace(self, text: str, template: str, most: int) -> str:
        """Each match replaced; $1, ${1} and ${name} stand for groups, $$ for $. Raises Failure
        where the result has more than `most` characters."""
        parts: list[str] = []
        position = length = 0
        for found in self.all(text):
            first, last = found.spans[0]
            parts += [text[position:first], self._expanded(template, found)]
            length += len(parts[-1]) + len(parts[-2])
            position = last
            if length > most:
                raise Failure(f"replace() would give more than {most:,} characters")
        return "".join([*parts, text[position:]])

    def _expanded(self, template: str, found: Groups) -> str:
        def group(reference: re.Match[str]) -> str:
            if reference[1]:
                return "$"
            name: str = reference[2] or reference[3]
            if name.isdecimal() and (name == "0" or name[0] != "0"):
                return (found[int(name)] or "") if int(name) <= len(self.names) else ""
            return (found[self.names.index(name) + 1] or "") if name in self.names else ""

        return _REFERENCE.sub(group, template) if "$" in template else template


class Groups:
    """One match: the text of a group by its number, None where it took no part."""

    __slots__ = ("spans", "text")

    def __init__(self, text: str, spans: Spans) -> None:
        self.text, self.spans = text, spans

    def __getitem__(self, number: int) -> str | None:
        first, last = self.spans[number]
        return self.text[first:last] if first >= 0 else None


@lru_cache(maxsize=256)
def translate(pattern: str) -> Search:
    """Raises Failure where RE2 would not take the pattern."""
    return Search(pattern)


# -------------------------------------------------------------------------- for Python's own `re`


def _compiled(parsed: Pattern) -> re.Pattern[str] | None:
    """None where Python's `re` has no way to say it."""
    try:
        return re.compile(_spelled(parsed.syntax))
    except (re.error, RecursionError, OverflowError):
        return None


def _spelled(syntax: Syntax) -> str:
    match syntax:
        case One() | Place():
            return syntax.pattern
        case Sequence():
            return "".join(map(_spelled, syntax.parts))
        case Either():
            return f"(?:{'|'.join(map(_spelled, syntax.branches))})"
        case Capture():
            return f"({_spelled(syntax.of)})"
        case Repeat():
            most = "" if syntax.most is None else syntax.most
            count = f"{{{syntax.least},{most}}}"
            return f"(?:{_spelled(syntax.of)}){count}{'?' if syntax.lazy else ''}"


def _cost(syntax: Syntax) -> tuple[int, int]:
    """How backtracking may multiply: ways to choose, and how many parts may each have any length
    of the text. A repetition of something that itself leaves a choice is NEVER affordable."""
    match syntax:
        case One() | Place():
            return 1, 0
        case Sequence():
            return _product(map(_cost, syntax.parts))
        case Either():
            choices, lengths = _product(map(_cost, syntax.branches))
            return min(NEVER, choices * len(syntax.branches)), lengths
        case Capture():
            return _cost(syntax.of)
        case Repeat():
            return _repeated(syntax)


def _repeated(syntax: Repeat) -> tuple[int, int]:
    choices, lengths = _cost(syntax.of)
    if (choices, lengths) != (1, 0) and syntax.most != 1:
        return NEVER, 0
    if syntax.least == syntax.most:
        return choices, lengths
    return (min(NEVER, choices * 2), lengths) if syntax.most == 1 else (choices, lengths + 1)


def _product(costs: Iterator[tuple[int, int]]) -> tuple[int, int]:
    choices, lengths = 1, 0
    for more_choices, more_lengths in costs:
        choices, lengths = min(NEVER, choices * more_choices), lengths + more_lengths
    return choices, lengths
