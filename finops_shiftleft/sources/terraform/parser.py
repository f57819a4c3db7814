"""HCL's native syntax -> Body: attributes and blocks, and how to go on after a mistake.

parse              a .tf file; a mistake costs its block or attribute and is a Diagnostic
parse_expression   a text that is one expression
parse_template     a text with ${interpolations}, as in a template file
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from ...errors import SyntaxProblem
from ...model import Diagnostic
from .expression_syntax import TERMS, ExpressionReader
from .lexis import (
    CLOSE_SINGLE,
    END_OF_LINE,
    HEADER,
    ITEM,
    LABEL,
    SINGLE,
    SKIP,
)
from .nodes import Block, Body, Node, SetAttribute, SourceFile
from .problems import Problems, TooMany, end_of_item
from .tree_shape import relocated

NO_NAME = {'"': "Names of attributes and blocks are not quoted."}
NO_CONTENT = {
    (True, "="): "A block has no = in front of its {.",
    (True, "\n"): "The { of a block stands on the line of its name.",
    (True, '"'): "A label is a text on one line, without ${...}.",
    (False, '"'): "A label is a text on one line, without ${...}.",
    (False, "\n"): "An attribute is written name = value; the { of a block stands on its line.",
    (False, ":"): "An attribute is written name = value.",
    (False, "."): "The name of an attribute has no dots.",
}
ENDS = ("close", "end")


def parse(name: str, text: str) -> tuple[Body, SourceFile, list[Diagnostic]]:
    """Everything that can be read of a .tf file, and the mistakes in it."""
    file = SourceFile(name, text.removeprefix("\ufeff"))
    with without_garbage_collection():
        reader = FileReader(file)
        body = reader.file_body()
        if reader.unclosed:
            reader = FileReader(file, margin_ends_blocks=True)
            body = reader.file_body()
    return body, file, reader.problems.diagnostics


def parse_expression(name: str, text: str) -> Node:
    """The expression that the text is. Raises SyntaxProblem."""
    return ExpressionReader(SourceFile(name, text.removeprefix("\ufeff"))).whole_text()


def parse_template(name: str, text: str, at: int = 0) -> Node:
    """The template that the text is. Raises SyntaxProblem. Nodes count their offsets from `at`."""
    node = ExpressionReader(SourceFile(name, text)).whole_template()
    return relocated(node, at.__add__) if at else node


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """A parse makes many tuples and no cycles: nothing to collect."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class FileReader(ExpressionReader):
    """Reads bodies. With `margin_ends_blocks`, a block header at the margin ends the blocks around
    it: what is done once we know that a brace is missing."""

    __slots__ = ("margin_ends_blocks", "problems", "stopped", "unclosed")

    def __init__(self, file: SourceFile, margin_ends_blocks: bool = False) -> None:
        super().__init__(file)
        self.margin_ends_blocks = margin_ends_blocks
        self.unclosed = False
        self.stopped = -1  # where blocks ended without a }
        self.problems = Problems()

    def file_body(self) -> Body:
        """file := { item }"""
        body = Body({}, [])
        with suppress(TooMany):
            self.fill(body, None)
        return body

    def fill(self, body: Body, header: int | None) -> None:
        """items := { attribute | block }   up to "}", for the file itself (`header` is None) up to
        its end. After a mistake it goes on behind the item."""
        depth = self.nested
        while True:
            start = self.position
            try:
                match = ITEM(self.text, start)
                if match is None:
                    self.unreadable()
                if match.lastgroup in ENDS:
                    self.ended(match, header)
                    return
                if match.lastgroup != "labels":
                    self.attribute_item(body, match)
                elif header is not None and self.at_margin(match):
                    self.not_closed(header, match.start("type"))
                    return
                else:
                    self.block(body, match)
            except SyntaxProblem as problem:
                self.nested = depth
                self.problems.add(problem)
                self.position = end_of_item(
                    self.text, start, max(start, self.position), nested=header is not None
                )

    def ended(self, match: re.Match[str], header: int | None) -> None:
        """The } of a block, or the end of the file."""
        self.position = match.end()
        if match.lastgroup == "end" and header is not None:
            self.not_closed(header, match.end())
        elif match.lastgroup == "close" and header is None:
            self.fail("a } without a block that it closes", match.start("close"))

    def attribute_item(self, body: Body, match: re.Match[str]) -> None:
        """attribute := name "=" expression newline"""
        at, name = match.start("name"), match["name"]
        self.position = match.end()
        if match.lastgroup in TERMS:
            value = TERMS[match.lastgroup](self, match)
        else:
            value = self.value(across=False)
            self.end_line(f"the value of {name}")
        self.set(body, SetAttribute(at, name, value))

    def set(self, body: Body, attribute: SetAttribute) -> None:
        first = body.attributes.setdefault(attribute.name, attribute)
        if first is not attribute:
            line = self.file.location(first.at).line
            message = f"{attribute.name} is set a second time; the first is on line {line}"
            self.problems.add(self.problem(message, attribute.at))

    def block(self, body: Body, match: re.Match[str]) -> None:
        """block := name { label } "{" (newline items | [attribute]) "}" newline"""
        at = match.start("type")
        self.position = match.end()
        labels = self.labels(match)
        inner = Body({}, [])
        body.blocks.append(Block(at, match["type"], labels, inner, self.file))
        self.deeper()
        line_end = END_OF_LINE(self.text, self.position)
        if line_end:
            self.position = line_end.end()
            self.fill(inner, at)
        else:
            self.single(inner)
        self.nested -= 1
        if self.stopped != self.position:
            self.end_line("the } of a block")

    def labels(self, match: re.Match[str]) -> tuple[str, ...]:
        """label := name | quoted text without interpolation"""
        if not match["labels"]:
            return ()
        start = match.start("labels")
        return tuple(
            label["bare"] or self.unescaped(label["quoted"] or "", start + label.start("quoted"))
            for label in LABEL.finditer(match["labels"])
            if label.lastgroup
        )

    def single(self, body: Body) -> None:
        """The rest of a block on one line: `{}` or `{ name = value }`."""
        match = SINGLE(self.text, self.position)
        if match is None:
            self.expected("a new line or one attribute after {", across=False)
        self.position = match.end()
        if match["close"]:
            return
        value = self.value(across=False)
        self.set(body, SetAttribute(match.start("name"), match["name"], value))
        close = CLOSE_SINGLE(self.text, self.position)
        if close is None:
            self.expected(
                "} after the attribute",
                "A block of several attributes has each of them on a line of its own.",
                across=False,
            )
        self.position = close.end()

    def end_line(self, what: str) -> None:
        match = END_OF_LINE(self.text, self.position)
        if match is None:
            self.expected(f"a new line after {what}", across=False)
        self.position = match.end()

    # -------------------------------------------------------------------------------- mistakes

    def unreadable(self) -> NoReturn:
        """Say what is wrong where neither an attribute nor a block begins."""
        header = HEADER(self.text, self.position)
        if header is None:
            self.expected("an attribute or a block", NO_NAME.get(self.next_sign(), ""))
        self.position = header.end()
        has_labels = bool(header["labels"])
        advice = NO_CONTENT.get((has_labels, self.next_sign()), "")
        after = "the labels of " if has_labels else ""
        wanted = f"{'{' if has_labels else '= or {'} after {after}{header['type']}"
        self.expected(wanted, advice, across=False)

    def next_sign(self) -> str:
        skipped = SKIP[False](self.text, self.position)
        at = skipped.end() if skipped else self.position
        return self.text[at : at + 1]

    def at_margin(self, match: re.Match[str]) -> bool:
        """Whether a block begins without indentation, and that tells us something."""
        at = match.start("type")
        return self.margin_ends_blocks and (at == 0 or self.text[at - 1] == "\n")

    def not_closed(self, header: int, before: int) -> None:
        """Report a block without its }; the inner one where several end at the same place."""
        self.unclosed = True
        if self.stopped != before:
            line = self.file.location(before).line
            end = "the end of the file" if before == len(self.text) else f"line {line}"
            message = f"a block that is never closed: expected }} before {end}"
            self.problems.add(self.problem(message, header))
        self.position = self.stopped = before
