r"""RE2's regular expressions, parsed: https://github.com/google/re2/wiki/Syntax

Each atom and assertion keeps the pattern of Python's `re` that matches the same single character
or place, with flags already worked in, so nothing depends on a flag any more. Refused, as in Go:
backreferences, lookaround, possessive quantifiers, \Z, counts above 1,000.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import NamedTuple, TypeAlias
from unicodedata import category

from ..types import Failure

MAX_PATTERN = 4_096  # characters of a pattern
MAX_DEPTH = 100  # groups within groups
MAX_COUNT = 1_000  # Go's own bound on {n,m}, also multiplied through nested ones


class One(NamedTuple):
    """A single character that `pattern` matches."""

    pattern: str


class Place(NamedTuple):
    """An assertion of no width."""

    pattern: str


class Sequence(NamedTuple):
    parts: tuple[Syntax, ...]


class Either(NamedTuple):
    branches: tuple[Syntax, ...]


class Repeat(NamedTuple):
    """`most` None is without end."""

    of: Syntax
    least: int
    most: int | None
    lazy: bool


class Capture(NamedTuple):
    number: int
    of: Syntax


Syntax: TypeAlias = One | Place | Sequence | Either | Repeat | Capture


class Pattern(NamedTuple):
    """A parsed pattern and the names of its groups, None for those without."""

    syntax: Syntax
    names: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Flags:
    """(?i) ignores case, (?m) lets ^ and $ be of lines, (?s) lets . be a newline, (?U) turns
    greedy into lazy."""

    i: bool = False
    m: bool = False
    s: bool = False
    U: bool = False


_COUNT = re.compile(r"\{([0-9]{1,5})(?:(,)([0-9]{1,5})?)?\}")
_FLAGS = re.compile(r"\(\?([imsU]*)(?:-([imsU]+))?([:)])")
_NAMED = re.compile(r"\(\?P?<([A-Za-z0-9_]+)>")
_CLASS_NAME = re.compile(r"\[:(\^?)([a-z]+):\]")
_PROPERTY = re.compile(r"\\([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\})")
_CODE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]{1,6})\}|(0[0-7]{0,2}|[1-7][0-7]{1,2}))")

_SIMPLE = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_LETTERS = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_PERL = {"d": "09", "s": "\t\n\f\r  ", "w": "09AZ__az"}  # pairs: from, to
_POSIX = {
    "alnum": "09AZaz",
    "alpha": "AZaz",
    "ascii": "\x00\x7f",
    "blank": "\t\t  ",
    "cntrl": "\x00\x1f\x7f\x7f",
    "digit": "09",
    "graph": "!~",
    "lower": "az",
    "print": " ~",
    "punct": "!/:@[`{~",
    "space": "\t\r  ",
    "upper": "AZ",
    "word": "09AZ__az",
    "xdigit": "09AFaf",
}
_PLACES = {"A": r"\A", "z": r"\Z", "b": r"(?a:\b)", "B": r"(?!(?a:\b))"}


def parse(pattern: str) -> Pattern:
    """Raises Failure where RE2 would not take the pattern."""
    if len(pattern) > MAX_PATTERN:
        raise Failure(f"a pattern of more than {MAX_PATTERN:,} characters")
    return _Parser(pattern).whole()


class _Parser:
    """One method for each rule of the grammar; `at` is the next character."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at, self.depth = pattern, 0, 0
        self.flags = Flags()
        self.names: list[str | None] = []

    def whole(self) -> Pattern:
        syntax = self.alternatives()
        if self.at < len(self.pattern):
            raise self.wrong("unexpected )")
        if _largest_count(syntax) > MAX_COUNT:
            raise self.wrong(f"repeats something more than {MAX_COUNT:,} times")
        return Pattern(syntax, tuple(self.names))

    def wrong(self, what: str) -> Failure:
        return Failure(f'the pattern "{self.pattern[:60]}" is not a regular expression: {what}')

    def ahead(self, text: str) -> bool:
        return self.pattern.startswith(text, self.at)

    def take(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        found = expression.match(self.pattern, self.at)
        if found:
            self.at = found.end()
        return found

    def character(self) -> str:
        if self.at >= len(self.pattern):
            raise self.wrong("it ends too early")
        self.at += 1
        return self.pattern[self.at - 1]

    def alternatives(self) -> Syntax:
        """sequence { "|" sequence }"""
        branches = [self.sequence()]
        while self.ahead("|"):
            self.at += 1
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Either(tuple(branches))

    def sequence(self) -> Syntax:
        """{ atom [ quantifier ] }, up to "|", ")" or the end"""
        parts: list[Syntax] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            atoms = self.quoted() if self.ahead("\\Q") else self.atom()
            parts += atoms
            self.quantifier(parts, bool(atoms))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def quoted(self) -> list[Syntax]:
        r"""\Q literal \E"""
        text, _, _ = self.pattern[self.at + 2 :].partition("\\E")
        self.at = min(self.at + len(text) + 4, len(self.pattern))
        return [self.literal(character) for character in text]

    def atom(self) -> list[Syntax]:
        """A character, class, place or group; nothing for (?flags)."""
        rule = _RULES.get(self.pattern[self.at])
        atom = rule(self) if rule else self.literal(self.character())
        return [] if atom is None else [atom]

    def literal(self, character: str) -> One:
        return self.one(_escaped(character))

    def one(self, pattern: str) -> One:
        return One(f"(?i:{pattern})" if self.flags.i else pattern)

    def any(self) -> Syntax:
        self.at += 1
        return One("(?s:.)" if self.flags.s else "[^\n]")

    def start(self) -> Syntax:
        self.at += 1
        return Place("(?m:^)" if self.flags.m else r"\A")

    def end(self) -> Syntax:
        self.at += 1
        return Place("(?m:$)" if self.flags.m else r"\Z")

    def nothing_to_repeat(self) -> Syntax:
        raise self.wrong(f"nothing to repeat before {self.pattern[self.at]}")

    def quantifier(self, parts: list[Syntax], repeatable: bool) -> None:
        """[ "*" | "+" | "?" | "{n,m}" ] [ "?" ], for the last of the parts"""
        count = self.count()
        if count is None:
            return
        if not repeatable:
            raise self.wrong("nothing to repeat")
        lazy = self.ahead("?")
        self.at += lazy
        parts[-1] = Repeat(parts[-1], *count, lazy != self.flags.U)
        if self.count() is not None:
            raise self.wrong("a repetition is repeated")

    def count(self) -> tuple[int, int | None] | None:
        sign = self.pattern[self.at : self.at + 1]
        if sign in _SIMPLE:
            self.at += 1
            return _SIMPLE[sign]
        found = self.take(_COUNT)
        if found is None:
            return None
        least = int(found[1])
        most = int(found[3]) if found[3] else None if found[2] else least
        if max(least, most or 0) > MAX_COUNT or (most is not None and most < least):
            raise self.wrong(f"{found[0]} is not a count")
        return least, most

    def group(self) -> Syntax | None:
        """ "(" [ "?:" | "?flags:" | "?P<name>" ] alternatives ")", or "(?flags)\""""
        outside = self.flags
        number = None
        if found := self.take(_FLAGS):
            self.flags = self.changed(found)
            if found[3] == ")":
                return None
        elif self.ahead("(?"):
            number = self.named_group()
        else:
            self.at += 1
            number = self.number(None)
        inside = self.rest_of_group()
        self.flags = outside
        return inside if number is None else Capture(number, inside)

    def changed(self, found: re.Match[str]) -> Flags:
        added, removed = found[1], found[2] or ""
        return Flags(
            *(name in added or (getattr(self.flags, name) and name not in removed)
              for name in "imsU")
        )  # fmt: skip

    def named_group(self) -> int:
        found = self.take(_NAMED)
        if not found:
            raise self.wrong("(? begins no group that RE2 has")
        return self.number(found[1])

    def number(self, name: str | None) -> int:
        self.names.append(name)
        return len(self.names)

    def rest_of_group(self) -> Syntax:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.wrong(f"more than {MAX_DEPTH} groups within each other")
        inside = self.alternatives()
        if not self.ahead(")"):
            raise self.wrong("a group is not closed")
        self.at += 1
        self.depth -= 1
        return inside

    def escape(self) -> Syntax:
        letter = self.pattern[self.at + 1 : self.at + 2]
        if letter in _PLACES and letter:
            self.at += 2
            return Place(_PLACES[letter])
        members = self.shorthand()
        return self.one(f"[{members}]" if members else _escaped(self.escaped_character()))

    def shorthand(self) -> str | None:
        r"""\d \D \s \S \w \W \pL \p{Lu}, as what stands between [ and ]"""
        letter = self.pattern[self.at + 1 : self.at + 2]
        if letter and letter.lower() in _PERL:
            self.at += 2
            return _members(_PERL[letter.lower()], letter.isupper())
        found = self.take(_PROPERTY)
        if found is None:
            return None
        negated = (found[1] == "P") != (found[3] == "^")
        return _members(_category(found[2] or found[4]), negated)

    def escaped_character(self) -> str:
        r"""\n \x41 \x{1F600} \101 \. and so on"""
        if found := self.take(_CODE):
            code = int(found[3], 8) if found[3] else int(found[1] or found[2], 16)
            if code > sys.maxunicode:
                raise self.wrong(f"{found[0]} is no character")
            return chr(code)
        self.at += 1
        letter = self.character()
        if letter in _LETTERS:
            return _LETTERS[letter]
        if not letter.isascii() or letter.isalnum():
            raise self.wrong(f"\\{letter} is not known")
        return letter

    def bracket(self) -> Syntax:
        """ "[" [ "^" ] { member } "]"; a "]" that comes first is a member"""
        self.at += 1
        negated = self.ahead("^")
        self.at += negated
        members: list[str] = []
        while not members or not self.ahead("]"):
            if self.at >= len(self.pattern):
                raise self.wrong("a [ is not closed")
            members.append(self.member())
        self.at += 1
        return self.one(f"[{'^' if negated else ''}{''.join(members)}]")

    def member(self) -> str:
        """[:alpha:], a shorthand, a character, or a range"""
        if found := self.take(_CLASS_NAME):
            if found[2] not in _POSIX:
                raise self.wrong(f"{found[0]} is not known")
            return _members(_POSIX[found[2]], bool(found[1]))
        if members := self.shorthand():
            return members
        low = self.member_character()
        if not self.ahead("-") or self.pattern[self.at + 1 : self.at + 2] in ("]", ""):
            return _escaped(low)
        self.at += 1
        high = self.member_character()
        if high < low:
            raise self.wrong(f"{low}-{high} is no range")
        return f"{_escaped(low)}-{_escaped(high)}"

    def member_character(self) -> str:
        return self.escaped_character() if self.ahead("\\") else self.character()


_RULES = {
    ".": _Parser.any,
    "^": _Parser.start,
    "$": _Parser.end,
    "(": _Parser.group,
    "[": _Parser.bracket,
    "\\": _Parser.escape,
    "*": _Parser.nothing_to_repeat,
    "+": _Parser.nothing_to_repeat,
    "?": _Parser.nothing_to_repeat,
}


def _largest_count(syntax: Syntax) -> int:
    """How often the most repeated part is repeated, counts of nested ones multiplied."""
    match syntax:
        case Repeat():
            return max(1, syntax.least, syntax.most or 0) * _largest_count(syntax.of)
        case Capture():
            return _largest_count(syntax.of)
        case Sequence():
            return max(map(_largest_count, syntax.parts), default=1)
        case Either():
            return max(map(_largest_count, syntax.branches))
        case _:
            return 1


def _escaped(character: str) -> str:
    """A character as it may stand anywhere in a pattern of Python's, also between [ and ]."""
    return character if character.isalnum() and character.isascii() else f"\\U{ord(character):08x}"


def _members(pairs: str, negated: bool) -> str:
    """What stands between [ and ] for the characters from the first to the second of each pair,
    or for all others."""
    if negated:
        firsts = [chr(ord(last) + 1) for last in pairs[1::2] if ord(last) < sys.maxunicode]
        lasts = [chr(ord(first) - 1) for first in pairs[::2] if first != "\0"]
        if pairs[0] != "\0":
            firsts.insert(0, "\0")
        if ord(pairs[-1]) < sys.maxunicode:
            lasts.append(chr(sys.maxunicode))
    else:
        firsts, lasts = list(pairs[::2]), list(pairs[1::2])
    ranges = zip(firsts, lasts, strict=True)
    return "".join(f"{_escaped(first)}-{_escaped(last)}" for first, last in ranges)


@cache
def _category(name: str) -> str:
    """The characters of a general category of Unicode, L, Lu, Nd ..., as pairs."""
    pairs: list[str] = []
    for belongs, codes in groupby(
        range(sys.maxunicode + 1), lambda code: category(chr(code)).startswith(name)
    ):
        if belongs:
            first, *rest = codes
            pairs += [chr(first), chr(rest[-1] if rest else first)]
    if not pairs or len(name) > 2:
        raise Failure(f"\\p{{{name}}} is not supported: general categories such as L or Lu are")
    return "".join(pairs)
