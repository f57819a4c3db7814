"""Terraform's JSON syntax -> the same Body as the native syntax gives.

JSON does not say what is a block. Terraform's own blocks are known here (FILE); objects that only
a provider knows as blocks stay attributes. Texts are templates, but for those that hold a
reference or a type, and for the values of variables, which mean what they say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import ClassVar, NamedTuple

from ...errors import SyntaxProblem
from ...model import Diagnostic
from .expression_syntax import ExpressionReader
from .json_dynamic import beside_dynamic, expanded
from .lexis import HEIGHT, Cursor, Matcher, word
from .nodes import Block, Body, Literal, Node, Object, SetAttribute, SourceFile, Traversal, Tuple
from .problems import Problems, TooMany
from .tree_shape import higher_than, relocated


class Shape(NamedTuple):
    """A kind of block: how many labels, which properties are blocks, which hold references, and
    which are no templates."""

    labels: int = 0
    blocks: Mapping[str, Shape] = {}
    references: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


PLAIN = Shape()
CONTENT: dict[str, Shape] = {}
CONTENT["dynamic"] = Shape(1, {"content": Shape(0, CONTENT)}, ("iterator",))
CONNECTION = {"connection": PLAIN}
CONDITIONS = {"precondition": PLAIN, "postcondition": PLAIN}
RESOURCE = Shape(
    2,
    {
        "dynamic": CONTENT["dynamic"],
        "lifecycle": Shape(0, CONDITIONS, ("ignore_changes", "replace_triggered_by")),
        "provisioner": Shape(1, CONNECTION),
        **CONNECTION,
    },
    ("provider", "depends_on"),
)
FILE: Mapping[str, Shape] = {
    "resource": RESOURCE,
    "data": RESOURCE,
    "ephemeral": RESOURCE,
    "module": Shape(1, references=("providers", "depends_on")),
    "variable": Shape(1, {"validation": PLAIN}, ("type",), ("default", "description")),
    "output": Shape(1, {"precondition": PLAIN}, ("depends_on",), ("description",)),
    "provider": Shape(1),
    "terraform": Shape(
        0,
        {
            "backend": Shape(1),
            "cloud": Shape(0, {"workspaces": PLAIN}),
            "required_providers": PLAIN,
            "provider_meta": Shape(1),
        },
    ),
    "locals": PLAIN,
    "moved": Shape(0, references=("from", "to")),
    "import": Shape(0, references=("to", "provider")),
    "removed": Shape(0, {"lifecycle": PLAIN, "provisioner": Shape(1, CONNECTION)}, ("from",)),
    "check": Shape(1, {"data": RESOURCE, "assert": PLAIN}),
}
CONFIGURATION = (".tf.json", ".tofu.json")

BLANKS = word(r"[ \t\r\n]*+")
VALUE = word(
    r'(?P<quote>")|(?P<object>\{)|(?P<array>\[)|(?P<word>true|false|null)(?!\w)'
    r"|(?P<sign>-?)(?P<number>(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)"
)
CONTENT_OF_TEXT = word(r'(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
ESCAPES = r"Inside of a text a line end is written \n, a quote \" and a backslash \\."
CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL).match
WORDS = {"true": True, "false": False, "null": None}


def parse_json(name: str, text: str) -> tuple[Body, SourceFile, list[Diagnostic]]:
    """A .tf.json file; under any other name, the values of variables as in .tfvars.json. Broken
    JSON costs the file, a broken expression its attribute."""
    file = SourceFile(name, text.removeprefix("\ufeff"))
    bodies = JsonBodies(file)
    body = Body({}, [])
    with suppress(TooMany):
        try:
            root = JsonReader(file).whole()
            bodies.fill(body, root, Shape(0, FILE) if name.endswith(CONFIGURATION) else None)
        except SyntaxProblem as problem:
            bodies.problems.add(problem)
    return body, file, bodies.problems.diagnostics


class JsonReader(Cursor):
    """Reads JSON into Literal, Tuple and Object: the tree before anybody knows what it means."""

    __slots__ = ()
    blank: ClassVar[Mapping[bool, Matcher]] = {False: BLANKS, True: BLANKS}

    def whole(self) -> Node:
        """text := value"""
        value = self.value("an object")
        self.blanks()
        if self.position < len(self.text):
            self.expected("the end of the file")
        return value

    def blanks(self) -> None:
        match = BLANKS(self.text, self.position)
        self.position = match.end() if match else self.position

    def value(self, wanted: str) -> Node:
        """value := object | array | text | number | "true" | "false" | "null" """
        self.blanks()
        match = VALUE(self.text, self.position)
        if match is None:
            self.expected(wanted)
        self.position = match.end()
        return VALUES[match.lastgroup](self, match)

    def quoted(self, match: re.Match[str]) -> Literal:
        """text := '"' { character | escape } '"'"""
        start = match.end() - 1
        content = CONTENT_OF_TEXT(self.text, match.end())
        self.position = content.end() if content else match.end()
        if not self.text.startswith('"', self.position):
            self.expected_at(self.position, 'the closing " of a text', ESCAPES)
        self.position += 1
        text = str(json.loads(self.text[start : self.position]))
        if not text.isascii():  # a half of a surrogate pair is no character
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return Literal(start, text)

    def number_value(self, match: re.Match[str]) -> Literal:
        value = self.number(match["number"], match.start())
        if match["sign"]:
            value = -value if isinstance(value, int) else value.copy_negate()
        return Literal(match.start(), value)

    def word(self, match: re.Match[str]) -> Literal:
        return Literal(match.start(), WORDS[match["word"]])

    def array(self, match: re.Match[str]) -> Tuple:
        """array := "[" [value { "," value }] "]" """
        items = []
        self.deeper()
        if not self.passed("]"):
            items.append(self.value("a value or ]"))
            while not self.passed("]"):
                self.comma("]")
                items.append(self.value("a value after the comma"))
        self.nested -= 1
        return Tuple(match.start(), tuple(items))

    def object(self, match: re.Match[str]) -> Object:
        """object := "{" [text ":" value { "," text ":" value }] "}" """
        items = []
        self.deeper()
        if not self.passed("}"):
            items.append(self.property())
            while not self.passed("}"):
                self.comma("}")
                items.append(self.property())
        self.nested -= 1
        return Object(match.start(), tuple(items))

    def property(self) -> tuple[Node, Node]:
        self.blanks()
        match = VALUE(self.text, self.position)
        if match is None or match.lastgroup != "quote":
            self.expected("a name in double quotes")
        self.position = match.end()
        name = self.quoted(match)
        if not self.passed(":"):
            self.expected(": after the name")
        return name, self.value("a value after :")

    def passed(self, mark: str) -> bool:
        self.blanks()
        here = self.text.startswith(mark, self.position)
        self.position += here
        return here

    def comma(self, end: str) -> None:
        if not self.passed(","):
            self.expected(f"a comma or {end}")


VALUES: dict[str | None, Callable[[JsonReader, re.Match[str]], Node]] = {
    "quote": JsonReader.quoted,
    "object": JsonReader.object,
    "array": JsonReader.array,
    "word": JsonReader.word,
    "number": JsonReader.number_value,
}


class JsonBodies(Cursor):
    """Gives the JSON tree its meaning: attributes and blocks."""

    __slots__ = ("problems",)

    def __init__(self, file: SourceFile) -> None:
        super().__init__(file)
        self.problems = Problems()

    def fill(self, body: Body, value: Node, shape: Shape | None) -> None:
        """The properties of an object, or of several in an array. `shape` None: variables' values,
        where nothing is a template or a block."""
        for key, name, item in self.properties(value):
            try:
                if shape and name in shape.blocks:
                    self.blocks(body, name, (), key, item, shape.blocks[name])
                else:
                    self.set(body, SetAttribute(key.at, name, self.meaning(name, item, shape)))
            except SyntaxProblem as problem:
                self.problems.add(problem)
        beside_dynamic(body, self.file)

    def properties(self, value: Node) -> list[tuple[Node, str, Node]]:
        """Key, name and value of each property but comments."""
        found: list[tuple[Node, str, Node]] = []
        for part in value.items if isinstance(value, Tuple) else (value,):
            if not isinstance(part, Object):
                self.expected_at(part.at, "an object")
            for key, item in part.items:
                if isinstance(key, Literal) and key.value != "//":
                    found.append((key, str(key.value), item))
        return found

    def blocks(
        self, body: Body, type: str, labels: tuple[str, ...], key: Node, value: Node, shape: Shape
    ) -> None:
        """One block, or one for each element of an array; below an object for each label."""
        if len(labels) < shape.labels:
            for label, name, item in self.properties(value):
                self.blocks(body, type, (*labels, name), label, item, shape)
            return
        several = isinstance(value, Tuple)
        for element in value.items if isinstance(value, Tuple) else (value,):
            if isinstance(element, Literal) and element.value is None:
                continue
            inner = Body({}, [])
            at = element.at if several else key.at
            body.blocks.append(Block(at, type, labels, inner, self.file))
            self.fill(inner, element, shape)

    def set(self, body: Body, attribute: SetAttribute) -> None:
        first = body.attributes.setdefault(attribute.name, attribute)
        if first is not attribute:
            line = self.file.location(first.at).line
            message = f"{attribute.name} is set a second time; the first is on line {line}"
            self.problems.add(self.problem(message, attribute.at))

    def meaning(self, name: str, value: Node, shape: Shape | None) -> Node:
        """The expression that a property's value is."""
        if shape is None or name in shape.plain:
            return value
        node = self.translated(value, name in shape.references)
        if higher_than(HEIGHT, node):
            self.fail(f"an expression nested deeper than {HEIGHT}", value.at)
        return node

    def translated(self, value: Node, reference: bool) -> Node:
        """The value with each of its texts read: as a template, or as a reference."""
        if isinstance(value, Tuple):
            return Tuple(value.at, tuple(self.translated(item, reference) for item in value.items))
        if isinstance(value, Object):
            items = tuple(
                (self.key(key, reference), self.translated(item, reference))
                for key, item in value.items
            )
            return expanded(Object(value.at, items))
        if isinstance(value, Literal) and isinstance(value.value, str):
            return self.read(value.at, value.value, reference)
        return value

    def key(self, key: Node, reference: bool) -> Node:
        node = self.translated(key, reference)
        if isinstance(node, Traversal) and reference and len(node.names) == 1:
            return Literal(node.at, node.names[0])
        return node

    def read(self, at: int, text: str, reference: bool) -> Node:
        """The text as native syntax, with its offsets in the JSON file."""
        if not reference and "${" not in text and "%{" not in text:
            return Literal(at, text)
        reader = ExpressionReader(SourceFile(self.file.name, text))
        offsets = character_offsets(self.text, at, len(text))
        try:
            node = reader.whole_text() if reference else reader.whole_template()
        except SyntaxProblem as problem:
            self.fail(problem.message, offsets[reader.position], problem.advice)
        return relocated(node, offsets.__getitem__)


def character_offsets(text: str, at: int, length: int) -> list[int]:
    """Where each character of the JSON text that begins at `at` stands, and its closing quote."""
    offsets = []
    position = at + 1
    for _ in range(length + 1):
        offsets.append(position)
        character = CHARACTER(text, position)
        position = character.end() if character else position
    return offsets
