"""The mistakes met while a file is read, as Diagnostics, and where to go on after one."""

from __future__ import annotations

import re
from collections import Counter

from ...errors import SyntaxProblem
from ...model import Diagnostic, Severity
from .lexis import NAME, SKIP, TO_LINE_END, word
from .templates import closing_marker

MOST = 50  # problems of one file; then the rest is not read

LANDMARK = re.compile(
    rf'(?P<block>^{NAME}(?:[ \t]++"[^"\n]*+")*+[ \t]*+\{{)|(?P<quote>")|{TO_LINE_END}'
    rf"|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)|<<-?(?P<heredoc>(?P<tag>{NAME})\r?\n)|(?P<line>\n)"
    r"|(?P<open>[\[({])|(?P<close>[\])}])",
    re.MULTILINE,
).search
BRACE_AHEAD = word(r"[ \t]*+\{")  # which no item begins with: the block's header was broken
REST_OF_TEXT = re.compile(r'(?:[^"\\\n]++|\\[^\n])*+').match
OPENED_BY = {")": "(", "]": "[", "}": "{"}


class TooMany(Exception):
    """MOST problems were met."""


class Problems:
    """What was met so far; one for each place."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def add(self, problem: SyntaxProblem) -> None:
        """Keep it. Raises TooMany when it was one too many."""
        if any(known.location == problem.location for known in self.diagnostics):
            return
        if len(self.diagnostics) == MOST:
            message = f"more than {MOST} mistakes: the rest of the file is not read"
            self.diagnostics.append(Diagnostic(Severity.ERROR, "syntax", message, problem.location))
            raise TooMany
        self.diagnostics.append(
            Diagnostic(
                Severity.ERROR,
                "syntax",
                problem.message,
                problem.location,
                source=problem.source,
                advice=problem.advice,
            )
        )


def end_of_item(text: str, start: int, mistake: int, nested: bool) -> int:
    """The end of the item that begins at `start` and has a mistake in it: the first line end behind
    the mistake with all brackets closed, the } of the block around it, or a block at the margin."""
    skipped = SKIP[True](text, start)
    start = position = skipped.end() if skipped else start
    brackets = Brackets(text)
    while landmark := LANDMARK(text, position):
        kind, position = landmark.lastgroup, landmark.end()
        if kind == "block" and landmark.start() > start:
            return landmark.start()
        behind = landmark.start() >= mistake and not brackets.open
        if kind == "line" and behind and not BRACE_AHEAD(text, position):
            return position
        if kind == "close" and not brackets.close(landmark[0]) and nested:
            return landmark.start()
        if kind == "heredoc":
            position = brackets.heredoc(landmark["tag"], position)
        elif kind == "quote":
            position = brackets.quoted(position)
        elif kind in ("open", "block"):
            brackets.add(landmark[0][-1])
    return len(text)


class Brackets:
    """The brackets that are open, but for those inside of texts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.unquoted = 0  # up to here no text ends that a quote might begin

    def add(self, opening: str) -> None:
        self.open.append(opening)
        self.count[opening] += 1

    def quoted(self, position: int) -> int:
        """The end of the text whose quote was passed; the quote's, where the text has no end."""
        if position <= self.unquoted:
            return position
        rest = REST_OF_TEXT(self.text, position)
        end = rest.end() if rest else position
        if self.text.startswith('"', end):
            return end + 1
        self.unquoted = end
        return position

    def heredoc(self, tag: str, position: int) -> int:
        """The end of a heredoc. One without an end stays open, and makes us search for no other."""
        if self.count["<<"]:
            return position
        end = closing_marker(tag).search(self.text, position)
        if end is None:
            self.add("<<")
            return position
        return end.end()

    def close(self, closing: str) -> bool:
        """Close it and all that was opened inside; False for a } that nothing here has opened."""
        opening = OPENED_BY[closing]
        if not self.count[opening]:
            return closing != "}"
        while True:
            last = self.open.pop()
            self.count[last] -= 1
            if last == opening:
                return True
