"""Texts with ${interpolations} and %{directives}: quoted, as heredoc, or a whole file."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from .lexis import (
    DIRECTIVE,
    DOUBLED,
    ESCAPE,
    ESCAPED,
    FOR,
    LINE_TEXT,
    NESTED,
    QUOTED_TEXT,
    SEQUENCE_END,
    Cursor,
    Matcher,
)
from .nodes import Literal, Node, Template, TemplateFor, TemplateIf

LINES = re.compile(r"[^\n]*+\n|[^\n]++")


class Directive(NamedTuple):
    """`%{ word ... }`; `of` is the condition of an if, the collection of a for."""

    at: int
    word: str
    of: Node | None = None
    key: str | None = None
    value: str = ""


Part: TypeAlias = str | Node | TemplateIf | TemplateFor
Flat: TypeAlias = list[str | Node | Directive]


class TemplateReader(Cursor, ABC):
    """The rules of templates. What stands between the braces is an expression."""

    __slots__ = ()

    @abstractmethod
    def expression(self, across: bool) -> Node:
        """Read an expression; `across` line ends, as inside of brackets."""

    def quoted(self, match: re.Match[str]) -> Node:
        """quoted := '"' { text | interpolation | directive } '"'   on one line"""
        start = match.end() - 1
        flat: Flat = []
        trim = False
        while True:
            chunk = self.quoted_text(trim)
            if chunk is not None:
                flat.append(chunk)
            sign = self.text[self.position : self.position + 1]
            if sign == '"':
                self.position += 1
                return self.template(start, flat)
            if sign not in ("$", "%"):
                self.unterminated(start)
            trim = self.sequence(flat, chunk is not None)

    def quoted_text(self, trim: bool) -> str | None:
        """text := { any but " and line ends | escape }, None where there is none"""
        match = QUOTED_TEXT(self.text, self.position)
        if match is None or match.end() == self.position:
            return None
        chunk = self.unescaped(match[0], self.position)
        self.position = match.end()
        return chunk.lstrip() if trim else chunk

    def unescaped(self, chunk: str, at: int) -> str:
        r"""escape := \n \r \t \" \\ \uNNNN \UNNNNNNNN $${ %%{"""
        if "\\" not in chunk and "{" not in chunk:
            return chunk

        def meant(match: re.Match[str]) -> str:
            if match["twice"]:
                return match["twice"][0] + "{"
            code = int(match["short"] or match["long"] or "110000", 16)
            if match["char"] in ESCAPED:
                return ESCAPED[match["char"]]
            if code > 0x10FFFF or 0xD800 <= code < 0xE000:
                self.fail(
                    f"there is no escape sequence {match[0]}",
                    at + match.start(),
                    r"The escape sequences are \n \r \t \" \\ \uNNNN and \UNNNNNNNN; "
                    r"a backslash is written \\.",
                )
            return chr(code)

        return ESCAPE.sub(meant, chunk)

    def unterminated(self, start: int) -> None:
        self.fail(
            "a quoted text that does not end on its line",
            start,
            'Close it with ", write line ends as \\n, or use a heredoc: <<EOT.',
        )

    def heredoc(self, match: re.Match[str]) -> Node:
        """heredoc := "<<" ["-"] tag newline { line } tag   ; the lines are not escaped"""
        start = match.start("heredoc") - len(match["dash"]) - 2
        tag, flush = match["heredoc"], bool(match["dash"])
        self.deeper()
        marker = closing_marker(tag)
        end = marker.search(self.text, self.position)
        if end is None:
            advice = f"Its last line holds {tag} alone and ends with a line end."
            self.fail(f"a heredoc that is never closed by {tag}", start, advice)
        body = self.text[self.position : end.start()]
        if "${" in body or "%{" in body:
            flat = self.lines(marker.match)
        else:
            flat = [*LINES.findall(body)] if flush else [body]
            self.position = end.end()
        if self.text[self.position - 1] == "\r":
            self.position -= 1
        self.nested -= 1
        return self.template(start, dedented(flat) if flush else flat, unwrap=False)

    def lines(self, marker: Matcher | None) -> Flat:
        """lines := { { text | interpolation | directive } newline }   up to the marker, else the
        end of the file. A line's text is a part of its own: ~ trims no further than that."""
        start = self.position
        flat: Flat = []
        trim, fresh = False, True
        while True:
            end = marker(self.text, self.position) if marker and fresh else None
            if end:
                self.position = end.end()
                return flat
            match = LINE_TEXT(self.text, self.position)
            chunk = match[0] if match else ""
            fresh = chunk.endswith("\n")
            if chunk:
                self.position += len(chunk)
                plain = DOUBLED.sub(r"\1{", chunk) if "{" in chunk else chunk
                flat.append(plain.lstrip() if trim else plain)
                trim = False
            if fresh:
                continue
            if self.position < len(self.text):
                trim = self.sequence(flat, bool(flat) and isinstance(flat[-1], str))
            elif marker is None:
                return flat
            else:
                self.fail("a heredoc that is never closed", start)

    def sequence(self, flat: Flat, after_text: bool) -> bool:
        """sequence := "${" ["~"] expression ["~"] "}" | "%{" ["~"] directive ["~"] "}"
        Adds it to `flat`; True where the text behind is to be trimmed."""
        start = self.position
        self.position += 2
        if self.text.startswith("~", self.position):
            self.position += 1
            if after_text:
                flat[-1] = str(flat[-1]).rstrip()
        if self.text[start] == "$":
            flat.append(self.expression(True))
        else:
            flat.append(self.directive(start))
        end = SEQUENCE_END(self.text, self.position)
        if end is None:
            self.expected(f"}} to close the {self.text[start : start + 2]}")
        self.position = end.end()
        return bool(end["trim"])

    def directive(self, start: int) -> Directive:
        """directive := "if" expression | "for" name ["," name] "in" expression
        | "else" | "endif" | "endfor" """
        match = DIRECTIVE(self.text, self.position)
        if match is None:
            self.expected("if, else, endif, for or endfor after %{")
        self.position = match.end()
        if match["word"] == "if":
            return Directive(start, "if", self.expression(True))
        if match["word"]:
            return Directive(start, match["word"])
        key, value = self.for_names()
        return Directive(start, "for", self.expression(True), key, value)

    def for_names(self) -> tuple[str | None, str]:
        """names := "for" name ["," name] "in"   as key, None where there is one name, and value"""
        match = FOR(self.text, self.position)
        if match is None:
            self.fail(
                "expected for NAME in or for NAME, NAME in",
                advice="For lists: [for item in list : ...]; "
                "for maps: {for key, value in map : key => value}.",
            )
        self.position = match.end()
        if match["second"] is None:
            return None, match["first"]
        return match["first"], match["second"]

    def template(self, at: int, flat: Flat, unwrap: bool = True) -> Node:
        """The node for the parts read: a Literal where they are text alone; one interpolation
        alone is its expression, unless `unwrap` forbids it."""
        parts = Grouping(self).grouped(flat)
        if not parts:
            return Literal(at, "")
        if len(parts) == 1 == len(flat):
            only = parts[0]
            if isinstance(only, str):
                return Literal(at, only)
            if unwrap and not isinstance(only, TemplateIf | TemplateFor):
                return only
        if len(parts) == 1 and isinstance(parts[0], str):
            return Literal(at, parts[0])
        return Template(at, parts)


class Grouping:
    """Puts the parts between %{if} and %{endif}, %{for} and %{endfor} below their directive."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.open: list[Directive] = []
        self.parts: list[list[Part]] = [[]]  # of the template and of each open directive

    def grouped(self, flat: Flat) -> tuple[Part, ...]:
        texts: list[str] = []  # that follow one another, to become one part
        for part in flat:
            if isinstance(part, str):
                texts.append(part)
                continue
            self.add_text(texts)
            texts = []
            if isinstance(part, Directive):
                self.place(part)
            else:
                self.parts[-1].append(part)
        self.add_text(texts)
        if self.open:
            word = self.open[-1].word
            self.fail(f"expected end{'for' if word == 'for' else 'if'} for this {word}")
        return tuple(self.parts[-1])

    def add_text(self, texts: list[str]) -> None:
        if text := "".join(texts):
            self.parts[-1].append(text)

    def place(self, directive: Directive) -> None:
        word = directive.word
        if word in ("if", "for") or (word == "else" and self.within("if")):
            self.open.append(directive)
            self.parts.append([])
            if self.cursor.nested + len(self.open) > NESTED:
                self.fail(f"nested deeper than {NESTED}")
        elif word == "endfor" and self.within("for"):
            loop, body = self.open.pop(), tuple(self.parts.pop())
            assert loop.of is not None
            self.parts[-1].append(TemplateFor(loop.at, loop.key, loop.value, loop.of, body))
        elif word == "endif" and self.within("if", "else"):
            self.close_if()
        else:
            self.cursor.fail(f"an {word} without a beginning", directive.at)

    def within(self, *words: str) -> bool:
        return bool(self.open) and self.open[-1].word in words

    def close_if(self) -> None:
        no: tuple[Part, ...] = ()
        if self.within("else"):
            self.open.pop()
            no = tuple(self.parts.pop())
        choice, yes = self.open.pop(), tuple(self.parts.pop())
        assert choice.of is not None
        self.parts[-1].append(TemplateIf(choice.at, choice.of, yes, no))

    def fail(self, message: str) -> None:
        self.cursor.fail(message, self.open[-1].at)


def dedented(flat: Flat) -> Flat:
    """Lines without the blanks that all of them begin with; blank lines do not count."""
    starts: list[int] = []
    least: int | None = None
    fresh = True
    for place, part in enumerate(flat):
        if fresh and not isinstance(part, str):
            least = 0
        elif fresh and isinstance(part, str) and not (part.isspace() and part.endswith("\n")):
            blanks = len(part) - len(part.lstrip())
            least = blanks if least is None else min(least, blanks)
            starts.append(place)
        fresh = isinstance(part, str) and part.endswith("\n")
    for place in starts:
        flat[place] = str(flat[place])[least:]
    return flat


@lru_cache(maxsize=64)
def closing_marker(tag: str) -> re.Pattern[str]:
    return re.compile(rf"^[^\S\n]*+{re.escape(tag)}[^\S\n]*+$(?=\n)", re.MULTILINE)
