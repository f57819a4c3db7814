"""Text of other people, made harmless for the place where it lands. One function a place.

Every string that a repository, a plan or a saved report can influence goes through exactly one of
them. All of them show a control character, an escape sequence or a mark that turns the direction of
writing as what it is, cut what is too long, and break the commands that CI systems look for
anywhere in a line of their logs (`##[...]` of GitHub, `##vso[...]` of Azure).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
IN_LOGS = re.compile(r"##(?=\w*+\[)")
COMMAND = re.compile(r"::(?=[A-Za-z])")
AT_LINE_START = re.compile(r"^(\s*+)::(?=[A-Za-z])")
FORMULAS = frozenset("=+-@|%'\uff1d\uff0b\uff0d\uff20")
LINES_DEEP = 6  # levels of JSON: below them a line of a resource stands on one
NAME, MESSAGE, ANNOTATION, LONGEST = 200, 2_000, 4_000, 400  # characters


def one_line(text: str, limit: int = NAME) -> str:
    """One line without anything hidden: the first step of all others."""
    text = text[: limit + 1]
    if not text.isprintable():
        text = "".join(map(visible, text))
    text = IN_LOGS.sub("## ", text)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def visible(character: str) -> str:
    if character == "\t":
        return " "
    hidden = unicodedata.category(character) in HIDDEN
    return f"\\u{ord(character):04x}" if hidden else character


def terminal(text: str) -> str:
    """A terminal, or a log: where a line may begin with it, no workflow command begins there."""
    return COMMAND.sub(": :", one_line(text, LONGEST))


def terminal_lines(text: str) -> str:
    """Several lines for a terminal that nobody breaks again, each made harmless."""
    lines = (one_line(line, LONGEST) for line in text.split("\n"))
    return "\n".join(AT_LINE_START.sub(r"\1: :", line) for line in lines)


def code(text: str, limit: int = NAME, in_table: bool = False) -> str:
    """Markdown: a code span, since mentions, references and links are not made in one. It shows the
    text as it is, in a table's cell too; no `$` stands beside a backtick."""
    text = one_line(text, limit)
    if not text.strip():
        return "`(empty)`"
    longest = max(map(len, re.findall("`++", text)), default=0)
    fence = "`" * (longest + 1)
    if text[0] in "` $" or text[-1] in "` $":
        text = f" {text} "
    span = f"{fence}{text}{fence}"
    return span.replace("|", "\\|") if in_table else span


def html_text(text: str, limit: int = NAME) -> str:
    """HTML inside of Markdown, which is not off there: all but letters and digits as entities."""
    shown = (c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in one_line(text, limit))
    return f"<code>{''.join(shown)}</code>"


def log_line(text: str) -> str:
    """A line of a CI log of its own, behind a mark that no workflow command begins with."""
    return f"  | {one_line(text, MESSAGE)}"


def csv_text(text: str) -> str:
    """A cell of text in a CSV file; a spreadsheet reads no formula in it."""
    text = one_line(text, MESSAGE)
    return f"'{text}" if text.lstrip()[:1] in FORMULAS and text.strip() else text


def json_text(value: Any) -> str:
    """JSON in ASCII, with a line feed at its end. What it says is not changed: `##[` is written in
    another way, so that a log that shows it finds no command. What lies deep stands on one line:
    only that is fast."""
    return IN_LOGS.sub("#\\\\u0023", opened(value, 0, json.JSONEncoder().encode)) + "\n"


def opened(value: Any, depth: int, encode: Callable[[Any], str]) -> str:
    """A value with each of its parts on a line of its own, down to LINES_DEEP."""
    if depth == LINES_DEEP or not value or value.__class__ not in (dict, list):
        return "null" if value is None else encode(value)
    inner = "\n" + " " * (depth + 1)
    if isinstance(value, list):
        parts, ends = [opened(item, depth + 1, encode) for item in value], "[]"
    else:
        parts = [
            f"{encode(k)}: {encode(v) if v.__class__ is str else opened(v, depth + 1, encode)}"
            for k, v in value.items()
        ]
        ends = "{}"
    return f"{ends[0]}{inner}{f',{inner}'.join(parts)}{inner[:-1]}{ends[1]}"


def xml_text(text: str) -> str:
    """An attribute or a body of XML 1.0, whose parsers refuse control characters. Lines stay
    lines; the writer escapes the markup."""
    return "\n".join(one_line(line, MESSAGE) for line in text.split("\n"))


def command_data(text: str) -> str:
    """The message of a workflow command. Lines stay lines."""
    lines = (one_line(line, MESSAGE) for line in text.split("\n"))
    return percented("\n".join(lines)[:ANNOTATION])


def command_property(text: str) -> str:
    """A property of a workflow command: a file, a title."""
    return percented(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def percented(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
