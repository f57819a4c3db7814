"""The words of HCL's native syntax, and the cursor that reads them.

Every word is one compiled regular expression, anchored where the cursor stands. All repetitions
are possessive (`*+`, `++`), so that no text whatever makes them try again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import ClassVar, NoReturn, TypeAlias

from ...errors import SyntaxProblem
from ...location import caret
from .nodes import SourceFile

NESTED = 120  # brackets, templates and blocks inside one another: our own recursion
HEIGHT = 250  # of an expression's tree, which the evaluator walks by recursion
DIGITS = 500  # of a number, before and behind the point
SHOWN = 40  # characters of the user's own words in a message

Matcher: TypeAlias = Callable[[str, int], re.Match[str] | None]


def word(pattern: str) -> Matcher:
    return re.compile(pattern).match


class Rare:
    """A word that most files do without: compiled when it is first looked for."""

    __slots__ = ("found", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.found: Matcher | None = None

    def __call__(self, text: str, at: int) -> re.Match[str] | None:
        if self.found is None:
            self.found = word(self.pattern)
        return self.found(text, at)


class Both(dict[bool, Matcher]):
    """A word that may stand behind blanks; inside of brackets (True) also behind line ends.
    BLANK in the pattern is one or the other. Each is compiled when it is first looked for."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self.pattern = BLANK + pattern

    def __missing__(self, across: bool) -> Matcher:
        found = self[across] = word(self.pattern.replace(BLANK, SPACE if across else GAP))
        return found


# ------------------------------------------------------------------------------------- fragments

COMMENT = r"/\*(?:[^*]++|\*(?!/))*+\*/"
TO_LINE_END = r"(?:\#|//)[^\n]*+"
GAP = rf"(?:[ \t]++|{COMMENT})*+"
BLANK = "(?:BLANK)"
SPACE = rf"(?:[ \t\n]++|\r\n|{TO_LINE_END}|{COMMENT})*+"
LINE_END = rf"{GAP}(?:{TO_LINE_END})?+(?=\r?\n|\Z)"

NAME = r"[^\W\d][\w-]*+"
PATH = rf"{NAME}(?:\.{NAME})*+"
WHOLE = r"[0-9]++(?:[eE][+-]?[0-9]++)?+(?!\.[0-9])"
NUMBER = r"[0-9]++(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+(?!\.[0-9])"
PLAIN = r'[^"\\$%\n\r]*+'  # a text that says what it means
TEXT = r'(?:[^"\\$%\n\r]++|\\[^\n\r]|\$\$\{|%%\{|\$(?!\{)|%(?!\{))*+'
IS = r"(?:=(?![=>]))"
VALUE = rf'(?:"(?P<text>{PLAIN})"|(?P<number>{NUMBER})|(?P<path>{PATH}))'
ENTRY_END = r"(?:,|(?=\}|\r?\n|\#|//))"

# ---------------------------------------------------------------------------------------- bodies

ITEM = word(
    rf"{SPACE}(?:(?P<name>{NAME}){GAP}{IS}{GAP}(?:{VALUE}{LINE_END})?+"
    rf'|(?P<type>{NAME})(?P<labels>(?:{GAP}(?:"{TEXT}"|{NAME}))*+){GAP}\{{'
    r"|(?P<close>\})|(?P<end>\Z))"
)
HEADER = Rare(rf'{SPACE}(?P<type>{NAME})(?P<labels>(?:{GAP}(?:"{TEXT}"|{NAME}))*+)')
LABEL = re.compile(rf'{COMMENT}|"(?P<quoted>{TEXT})"|(?P<bare>{NAME})')
END_OF_LINE = word(LINE_END + r"(?:\r?\n)?")
SINGLE = Rare(rf"{GAP}(?:(?P<close>\}})|(?P<name>{NAME}){GAP}{IS})")
CLOSE_SINGLE = Rare(GAP + r"\}")

# ----------------------------------------------------------------------------------- expressions

TERM = Both(
    rf"(?:(?P<call>{NAME}(?:{BLANK}::{BLANK}{NAME})*+){BLANK}\(|{VALUE}"
    rf'|(?P<quote>")|(?P<tuple>\[)|(?P<object>\{{)|(?P<parentheses>\()'
    rf"|<<(?P<dash>-?)(?P<heredoc>{NAME})\r?\n)"
)
SIGN = Both(r"(?P<sign>-|!(?!=))")
OPERATOR = Both(r"(?P<operator>[=!]=|[<>]=?+|&&|\|\||[-+*%]|/(?![/*]))")
QUESTION = Both(r"(?P<question>\?)")
COLON = Both(r":")
FOLLOW = Both(
    rf"(?:(?P<dot>\.)(?!\.){BLANK}(?:(?P<name>{NAME})|(?P<index>{WHOLE})|(?P<star>\*))?+"
    rf"|(?P<bracket>\[)(?P<splat>{BLANK}\*{BLANK}\])?+)"
)
ARGUMENT_END = word(
    rf"{SPACE}(?:(?P<comma>,{SPACE}(?:(?P<last>\)))?+)|(?P<expand>\.\.\.)?+{SPACE}(?P<close>\)))"
)
ITEM_END = word(rf"{SPACE}(?:(?P<comma>,{SPACE}(?P<last>\])?+)|(?P<close>\]))")
CLOSE = {mark: word(SPACE + re.escape(mark)) for mark in ")]}"}
FOR_AHEAD = word(rf"{SPACE}for(?![\w-])")
FOR = Rare(
    rf"{SPACE}for(?![\w-]){SPACE}(?P<first>{NAME}){SPACE}"
    rf"(?:,{SPACE}(?P<second>{NAME}){SPACE})?in(?![\w-])"
)
ARROW = Rare(SPACE + "=>")
GROUP = Rare(SPACE + r"\.\.\.")
IF = Rare(rf"{SPACE}if(?![\w-])")
ENTRY = word(
    rf'{SPACE}(?:(?P<close>\}})|(?:(?P<word>{NAME})|"(?P<key>{PLAIN})"){GAP}(?:{IS}|:(?!:)){GAP}'
    rf"(?:{VALUE}{GAP}{ENTRY_END})?+)"
)
KEY_END = word(rf"{GAP}(?:{IS}|:)")
VALUE_END = word(GAP + ENTRY_END)
SKIP = Both("")

# ------------------------------------------------------------------------------------- templates

QUOTED_TEXT = word(TEXT)
LINE_TEXT = Rare(r"(?:[^$%\n]++|\$\$\{|%%\{|\$(?!\{)|%(?!\{))*+\n?+")
ESCAPE = re.compile(
    r"\\(?:u(?P<short>[0-9a-fA-F]{4})|U(?P<long>[0-9a-fA-F]{8})|(?P<char>.))|(?P<twice>\$\$|%%)\{"
)
DOUBLED = re.compile(r"([$%])\1\{")
ESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
DIRECTIVE = Rare(rf"{SPACE}(?P<word>(?:if|else|endif|endfor)(?![\w-])|(?=for(?![\w-])))")
SEQUENCE_END = Rare(rf"{SPACE}(?P<trim>~?)\}}")

# ---------------------------------------------------------------------------------------- errors

FOUND = Rare(
    rf"(?s:(?P<end>\Z)|(?P<line>\r?\n)|(?P<remark>\#|//)|(?P<comment>/\*)|(?P<said>{PATH}|{NUMBER}"
    rf"|[=!<>]=|=>|&&|\|\||\.\.\.|::|<<)|(?P<quote>\")|(?P<other>.))"
)
NAMED = {
    "end": "the end of the file",
    "line": "the end of the line",
    "remark": "a comment",
    "comment": "a comment /* that is never closed",
    "quote": "a quoted text",
}
BEFORE = re.compile(r"(?:=>|[=!<>]=|&&|\|\||\.\.\.|[$%]\{|[^\w\s])\s*+\Z").search
ADVICE = {
    "'": "Texts stand in double quotes.",
    "`": "A text of several lines is written as a heredoc: <<EOT.",
    ";": "Put attributes on lines of their own and commas between the items of a list.",
    "&": "There are no bitwise operators; and is written &&.",
    "|": "There are no bitwise operators; or is written ||.",
    "~": "There are no bitwise operators; not is written !.",
    "“": 'Replace the typographic quotes by ".',
    "”": 'Replace the typographic quotes by ".',
}


class Cursor:
    """A place in a file, and how deep in it we are."""

    __slots__ = ("file", "nested", "position", "text")
    # what may stand between two words, on a line and across lines
    blank: ClassVar[Mapping[bool, Matcher]] = SKIP

    def __init__(self, file: SourceFile) -> None:
        self.file, self.text = file, file.text
        self.position = self.nested = 0

    def problem(self, message: str, at: int, advice: str = "") -> SyntaxProblem:
        location = self.file.location(at)
        return SyntaxProblem(message, location, caret(self.text, location), advice)

    def fail(self, message: str, at: int | None = None, advice: str = "") -> NoReturn:
        """Raise a SyntaxProblem that points at `at`, and leave the cursor there."""
        if at is not None:
            self.position = at
        raise self.problem(message, self.position, advice)

    def expected(self, wanted: str, advice: str = "", across: bool = True) -> NoReturn:
        """Raise a SyntaxProblem about what comes next; `across` looks behind line ends."""
        skipped = self.blank[across](self.text, self.position)
        self.expected_at(skipped.end() if skipped else self.position, wanted, advice)

    def expected_at(self, at: int, wanted: str, advice: str = "") -> NoReturn:
        """Raise a SyntaxProblem about what stands at `at`; the end of the file is shown behind the
        last that is written."""
        found = FOUND(self.text, at)
        kind, said = (found.lastgroup or "", found[0][:SHOWN]) if found else ("end", "")
        shown = NAMED.get(kind) or (said if said.isprintable() else f"U+{ord(said):04X}")
        if kind == "end":
            at = max(self.position, len(self.text.rstrip()))
        self.fail(f"expected {wanted}, found {shown}", at, advice or ADVICE.get(said, ""))

    def expected_value(self, across: bool) -> NoReturn:
        """Raise a SyntaxProblem about the value that should follow the sign before us."""
        before = BEFORE(self.text[max(0, self.position - SHOWN) : self.position])
        self.expected(f"a value after {before[0].strip()}" if before else "a value", across=across)

    def deeper(self) -> None:
        """One level down, unless that is too deep. The way up is `nested -= 1`."""
        self.nested += 1
        if self.nested > NESTED:
            self.fail(f"nested deeper than {NESTED}")

    def number(self, text: str, at: int) -> int | Decimal:
        """The exact value: int where it is whole."""
        if text.isdigit() and len(text) <= DIGITS:
            return int(text)
        mantissa, _, exponent = text.lower().partition("e")
        if (
            len(mantissa) > DIGITS
            or len(exponent) > len(str(DIGITS)) + 1
            or (exponent and abs(int(exponent)) > DIGITS)
        ):
            self.fail(f"a number with more than {DIGITS} digits", at)
        value = Decimal(text)
        if value == value.to_integral_value():
            return int(value)
        return Decimal(f"{mantissa.rstrip('0')}e{exponent or 0}")
