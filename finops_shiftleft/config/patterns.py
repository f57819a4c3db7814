"""Patterns of tag values: regular expressions that take time in proportion to the text.

Characters, `.`, classes, `\\d \\w \\s`, their opposites, groups, `|`, and the counts `* + ? {m,n}`.
A pattern is held against the whole text. It runs as an automaton for all possibilities at once, so
no text makes it backtrack; look-around and back-references, which need that, are not understood.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

MAX_PATTERN = 200  # characters
MAX_STEPS = 2_000  # of the automaton, counts written out
MAX_TEXT = 1_000  # characters; a longer text does not match
MAX_NESTED = 20  # groups
MATCHED = 0

TOKEN = re.compile(
    r"(?P<open>\((?:\?:)?+)(?P<bad>\?)?+|(?P<close>\))|(?P<either>\|)"
    r"|(?P<count>[*+?]|\{(?P<least>[0-9]{1,3})(?:(?P<to>,)(?P<most>[0-9]{1,3})?)?\})"
    r"|(?P<one>\[\^?+\]?+(?:[^\]\[\\]|\\[dDwWsS\W_])*+\]|\\[dDwWsS\W_]|[^\\\[\](){}*+?|^$])"
)
SETS = re.compile(r"--|&&|~~|\|\|")  # which `re` may one day read as operators of sets
COUNTS = {"*": (0, None), "+": (1, None), "?": (0, 1)}


class One(NamedTuple):
    """A character."""

    pattern: re.Pattern[str]


class Either(NamedTuple):
    """One of several, each a sequence."""

    choices: list[list[Part]]


class Repeat(NamedTuple):
    """A part several times; without end where `most` is None."""

    part: Part
    least: int
    most: int | None


Part: TypeAlias = One | Either | Repeat


class Step(NamedTuple):
    """Takes a character if there is a pattern for it, and goes on at each of `after`."""

    takes: re.Pattern[str] | None
    after: tuple[int, ...]


class Pattern:
    """Raises ValueError, saying where, for what is no pattern or too large a one."""

    def __init__(self, text: str) -> None:
        if len(text) > MAX_PATTERN:
            raise ValueError(f"it is longer than {MAX_PATTERN} characters")
        self.text = text
        body = text.removesuffix("$")
        escaped = (len(body) - len(body.rstrip("\\"))) % 2
        end = len(text) if escaped else len(body)
        parser = Parser(text, int(text.startswith("^")), end)
        self._steps = [Step(None, ())]
        self._start = self._either(parser.either(), MATCHED)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def matches(self, text: str) -> bool:
        """Whether the whole text is what the pattern describes."""
        if len(text) > MAX_TEXT:
            return False
        here = self._reached([self._start])
        for character in text:
            taken = [self._steps[at] for at in here]
            here = self._reached(
                [one.after[0] for one in taken if one.takes and one.takes.match(character)]
            )
        return MATCHED in here

    def _reached(self, starts: list[int]) -> set[int]:
        """The steps that can be next, those in between followed."""
        seen: set[int] = set()
        waiting = starts
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                if self._steps[at].takes is None:
                    waiting.extend(self._steps[at].after)
        return seen

    # The automaton is written from its end: each part is told where to go on.

    def _add(self, takes: re.Pattern[str] | None, after: tuple[int, ...]) -> int:
        if len(self._steps) >= MAX_STEPS:
            raise ValueError(f"it has more than {MAX_STEPS} steps when its counts are written out")
        self._steps.append(Step(takes, after))
        return len(self._steps) - 1

    def _part(self, part: Part, after: int) -> int:
        if isinstance(part, One):
            return self._add(part.pattern, (after,))
        return self._either(part, after) if isinstance(part, Either) else self._repeat(part, after)

    def _either(self, part: Either, after: int) -> int:
        starts = []
        for choice in part.choices:
            start = after
            for inner in reversed(choice):
                start = self._part(inner, start)
            starts.append(start)
        return starts[0] if len(starts) == 1 else self._add(None, tuple(starts))

    def _repeat(self, part: Repeat, after: int) -> int:
        start = after
        if part.most is None:
            start = self._add(None, ())
            self._steps[start] = Step(None, (self._part(part.part, start), after))
        else:
            for _ in range(part.most - part.least):
                start = self._add(None, (self._part(part.part, start), after))
        for _ in range(part.least):
            start = self._part(part.part, start)
        return start


class Parser:
    """One method for a rule of the grammar."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.at, self.end, self.nested = text, start, end, 0

    def either(self) -> Either:
        """sequence { "|" sequence }"""
        choices: list[list[Part]] = [[]]
        while self.at < self.end:
            found = TOKEN.match(self.text, self.at, self.end)
            if found is None or found["bad"]:
                raise ValueError(f"character {self.at + 1} is not understood: {self.rest()}")
            if found["close"] and self.nested:
                break
            if found["either"]:
                self.at = found.end()
                choices.append([])
            else:
                self.part(found, choices[-1])
        return Either(choices)

    def part(self, found: re.Match[str], sequence: list[Part]) -> None:
        """( character | "(" either ")" ) [ count ]"""
        self.at = found.end()
        if found["one"]:
            sequence.append(One(self.one(found["one"])))
        elif found["open"]:
            sequence.append(self.group())
        elif found["count"] and sequence and not isinstance(sequence[-1], Repeat):
            sequence[-1] = Repeat(sequence[-1], *self.count(found))
        else:
            raise ValueError(f"character {found.start() + 1} has nothing before it: {found[0]!r}")

    def group(self) -> Either:
        self.nested += 1
        if self.nested > MAX_NESTED:
            raise ValueError(f"more than {MAX_NESTED} groups inside of each other")
        inner = self.either()
        if self.at >= self.end:
            raise ValueError("a group is not closed")
        self.at += 1
        self.nested -= 1
        return inner

    def one(self, text: str) -> re.Pattern[str]:
        try:
            if SETS.search(text):
                raise ValueError(f"{text} has a character twice: write it once")
            return re.compile(text, re.DOTALL | re.ASCII)
        except re.error as error:
            raise ValueError(f"{text}: {error.msg}") from None

    def count(self, found: re.Match[str]) -> tuple[int, int | None]:
        if found["least"] is None:
            return COUNTS[found["count"]]
        least = int(found["least"])
        most = int(found["most"]) if found["most"] else None if found["to"] else least
        if most is not None and most < least:
            raise ValueError(f"{found['count']} counts down")
        return least, most

    def rest(self) -> str:
        return self.text[self.at : self.at + 20]
