"""The rules of HCL's expressions, one method each."""

from __future__ import annotations

import re
from collections.abc import Callable

from .lexis import (
    ARGUMENT_END,
    ARROW,
    CLOSE,
    COLON,
    ENTRY,
    FOLLOW,
    FOR_AHEAD,
    GROUP,
    HEIGHT,
    IF,
    ITEM_END,
    KEY_END,
    OPERATOR,
    QUESTION,
    SIGN,
    SKIP,
    TERM,
    VALUE_END,
)
from .nodes import (
    Attribute,
    Binary,
    Call,
    Conditional,
    ForObject,
    ForTuple,
    Index,
    Literal,
    Node,
    Object,
    Parentheses,
    Splat,
    SplatItem,
    Traversal,
    Tuple,
    Unary,
)
from .templates import TemplateReader
from .tree_shape import higher_than

CONSTANTS = {"true": True, "false": False, "null": None}
BINDS = {
    **dict.fromkeys(["||"], 1),
    **dict.fromkeys(["&&"], 2),
    **dict.fromkeys(["==", "!="], 3),
    **dict.fromkeys(["<", ">", "<=", ">="], 4),
    **dict.fromkeys(["+", "-"], 5),
    **dict.fromkeys(["*", "/", "%"], 6),
}


class ExpressionReader(TemplateReader):
    """Reads expressions. `across` says that line ends are blanks, as inside of brackets."""

    __slots__ = ()

    def whole_text(self) -> Node:
        """The text as one expression."""
        node = self.value(across=True)
        end = SKIP[True](self.text, self.position)
        if end is None or end.end() < len(self.text):
            self.expected("the end of the expression")
        return node

    def whole_template(self) -> Node:
        """The text as one template."""
        return self.limited(self.template(0, self.lines(None)), 0)

    def value(self, across: bool) -> Node:
        """An expression that somebody keeps."""
        start = self.position
        return self.limited(self.expression(across), start)

    def limited(self, node: Node, start: int) -> Node:
        """The node read since `start`, if its tree is no higher than HEIGHT. Each level takes a
        character at least, so most need not be measured."""
        if self.position - start > HEIGHT and higher_than(HEIGHT, node):
            self.fail(
                f"an expression nested deeper than {HEIGHT}",
                node.at,
                "Split it: give its parts names in a locals block.",
            )
        return node

    def expression(self, across: bool) -> Node:
        """expression := operation ["?" expression ":" expression]"""
        self.deeper()
        node = self.operation(across)
        if match := QUESTION[across](self.text, self.position):
            node = self.conditional(match, node, across)
        self.nested -= 1
        return node

    def conditional(self, match: re.Match[str] | None, node: Node, across: bool) -> Node:
        """conditional := "?" expression ":" operation [conditional]   read as a list, so that a
        chain of many is as deep for us as one"""
        chain = []
        while match:
            self.position = match.end()
            yes = self.expression(across)
            colon = COLON[across](self.text, self.position)
            if colon is None:
                self.expected("the : of the ?", across=across)
            self.position = colon.end()
            chain.append((match.start("question"), node, yes))
            node = self.operation(across)
            match = QUESTION[across](self.text, self.position)
        for at, condition, yes in reversed(chain):
            node = Conditional(at, condition, yes, node)
        return node

    def operation(self, across: bool) -> Node:
        """operation := operand { operator operand }   by precedence, equals from the left"""
        node = self.operand(across)
        match = OPERATOR[across](self.text, self.position)
        if match is None:
            return node
        waiting: list[tuple[int, str, Node]] = []
        while match:
            operator = match["operator"]
            while waiting and BINDS[waiting[-1][1]] >= BINDS[operator]:
                node = Binary(*waiting.pop(), node)
            waiting.append((match.start("operator"), operator, node))
            self.position = match.end()
            node = self.operand(across)
            match = OPERATOR[across](self.text, self.position)
        while waiting:
            node = Binary(*waiting.pop(), node)
        return node

    def operand(self, across: bool) -> Node:
        """operand := { "-" | "!" } term { follower }"""
        match = TERM[across](self.text, self.position)
        if match is None:
            return self.signed(across)
        self.position = match.end()
        node = TERMS[match.lastgroup](self, match)
        follower = FOLLOW[across](self.text, self.position)
        return self.followed(node, follower, across) if follower else node

    def signed(self, across: bool) -> Node:
        signs = []
        while match := SIGN[across](self.text, self.position):
            signs.append((match.start("sign"), match["sign"]))
            self.position = match.end()
        if TERM[across](self.text, self.position) is None:
            self.expected_value(across)
        node = self.operand(across)
        for at, sign in reversed(signs):
            node = Unary(at, sign, node)
        return node

    # ------------------------------------------------------------------------------- followers

    def followed(self, node: Node, match: re.Match[str] | None, across: bool) -> Node:
        """follower := "." name | "." digits | ".*" ... | "[" expression "]" | "[*]" ..."""
        while match:
            self.position = match.end()
            node = FOLLOWERS[match.lastgroup](self, node, match, across)
            match = FOLLOW[across](self.text, self.position)
        return node

    def attribute(self, node: Node, match: re.Match[str], across: bool) -> Node:
        return Attribute(match.start("dot"), node, match["name"])

    def legacy_index(self, node: Node, match: re.Match[str], across: bool) -> Node:
        at = match.start("index")
        return Index(match.start("dot"), node, Literal(at, self.number(match["index"], at)))

    def index(self, node: Node, match: re.Match[str], across: bool) -> Node:
        """index := "[" expression "]" """
        key = self.expression(True)
        self.close("]", "an index")
        return Index(match.start("bracket"), node, key)

    def full_splat(self, node: Node, match: re.Match[str], across: bool) -> Node:
        """full splat := "[*]" { follower }   the followers apply to each item"""
        self.deeper()
        each: Node = SplatItem(match.start("bracket"))
        each = self.followed(each, FOLLOW[across](self.text, self.position), across)
        self.nested -= 1
        return Splat(match.start("bracket"), node, each)

    def attribute_splat(self, node: Node, match: re.Match[str], across: bool) -> Node:
        """attribute splat := ".*" { "." name | "." digits }   the first [ is about the list"""
        each: Node = SplatItem(match.start("dot"))
        start = match.start("dot")
        while (step := FOLLOW[across](self.text, self.position)) and step["dot"]:
            if step["star"]:
                self.fail("a .* inside of another .*", step.start("star"), "Write [*] instead.")
            self.position = step.end()
            each = FOLLOWERS[step.lastgroup](self, each, step, across)
        return Splat(start, node, each)

    def dangling(self, node: Node, match: re.Match[str], across: bool) -> Node:
        self.expected("an attribute's name after .", across=across)

    # ----------------------------------------------------------------------------------- terms

    def text_value(self, match: re.Match[str]) -> Node:
        return Literal(match.start("text") - 1, match["text"])

    def number_value(self, match: re.Match[str]) -> Node:
        at = match.start("number")
        return Literal(at, self.number(match["number"], at))

    def path(self, match: re.Match[str]) -> Node:
        """path := "true" | "false" | "null" | name { "." name }"""
        path = match["path"]
        if path in CONSTANTS:
            return Literal(match.start("path"), CONSTANTS[path])
        return Traversal(match.start("path"), tuple(path.split(".")))

    def parentheses(self, match: re.Match[str]) -> Node:
        """parentheses := "(" expression ")" """
        node = self.expression(True)
        self.close(")", "the parenthesis")
        return Parentheses(match.start("parentheses"), node)

    def call(self, match: re.Match[str]) -> Node:
        """call := name { "::" name } "(" [expression { "," expression } ["," | "..."]] ")" """
        name = "::".join(part.strip() for part in match["call"].split("::"))
        at = match.start("call")
        if empty := CLOSE[")"](self.text, self.position):
            self.position = empty.end()
            return Call(at, name, (), False)
        arguments = []
        while True:
            arguments.append(self.expression(True))
            end = ARGUMENT_END(self.text, self.position)
            if end is None:
                self.expected(f"a comma or ) in the arguments of {name}")
            self.position = end.end()
            if end["close"] or end["last"]:
                return Call(at, name, tuple(arguments), bool(end["expand"]))

    def tuple_value(self, match: re.Match[str]) -> Node:
        """tuple := "[" [expression { "," expression } [","]] "]" | "[" for "]" """
        at = match.start("tuple")
        if FOR_AHEAD(self.text, self.position):
            return self.for_tuple(at)
        if empty := CLOSE["]"](self.text, self.position):
            self.position = empty.end()
            return Tuple(at, ())
        items = []
        while True:
            items.append(self.expression(True))
            end = ITEM_END(self.text, self.position)
            if end is None:
                self.expected("a comma or ] after a list's item")
            self.position = end.end()
            if end["close"] or end["last"]:
                return Tuple(at, tuple(items))

    def object_value(self, match: re.Match[str]) -> Node:
        """object := "{" { key ("=" | ":") expression ("," | newline) } "}" | "{" for "}" """
        at = match.start("object")
        if FOR_AHEAD(self.text, self.position):
            return self.for_object(at)
        items: list[tuple[Node, Node]] = []
        while True:
            entry = ENTRY(self.text, self.position)
            if entry is None:
                key = self.key()
            elif entry["close"]:
                self.position = entry.end()
                return Object(at, tuple(items))
            else:
                self.position = entry.end()
                key = self.plain_key(entry)
                if entry.lastgroup in TERMS:
                    items.append((key, TERMS[entry.lastgroup](self, entry)))
                    continue
            items.append((key, self.expression(False)))
            end = VALUE_END(self.text, self.position)
            if end is None:
                self.expected("a comma or a new line after an object's value", across=False)
            self.position = end.end()

    def plain_key(self, entry: re.Match[str]) -> Node:
        """A name or a text without interpolation."""
        name = entry["word"]
        if name is not None:
            return Literal(entry.start("word"), name)
        return Literal(entry.start("key") - 1, entry["key"])

    def key(self) -> Node:
        """key := expression   where a name alone means its text; "${name}" does not"""
        skipped = SKIP[True](self.text, self.position)
        self.position = start = skipped.end() if skipped else self.position
        key = self.expression(False)
        end = KEY_END(self.text, self.position)
        if end is None:
            self.expected("= after an object's key", across=False)
        self.position = end.end()
        if isinstance(key, Traversal) and len(key.names) == 1 and key.at == start:
            return Literal(key.at, key.names[0])
        return key

    def for_tuple(self, at: int) -> Node:
        """for := "for" names "in" expression ":" expression ["if" expression]"""
        key, value, of = self.for_head()
        result = self.expression(True)
        condition = self.for_condition()
        self.close("]", "the for")
        return ForTuple(at, key, value, of, result, condition)

    def for_object(self, at: int) -> Node:
        """for := "for" names "in" expression ":" expression "=>" expression ["..."]
        ["if" expression]"""
        key, value, of = self.for_head()
        name = self.expression(True)
        arrow = ARROW(self.text, self.position)
        if arrow is None:
            self.expected("=> between key and value of a for in braces")
        self.position = arrow.end()
        result = self.expression(True)
        if group := GROUP(self.text, self.position):
            self.position = group.end()
        condition = self.for_condition()
        self.close("}", "the for")
        return ForObject(at, key, value, of, name, result, condition, bool(group))

    def for_head(self) -> tuple[str | None, str, Node]:
        key, value = self.for_names()
        of = self.expression(True)
        colon = COLON[True](self.text, self.position)
        if colon is None:
            self.expected(": after the collection of a for")
        self.position = colon.end()
        return key, value, of

    def for_condition(self) -> Node | None:
        match = IF(self.text, self.position)
        if match is None:
            return None
        self.position = match.end()
        return self.expression(True)

    def close(self, mark: str, what: str) -> None:
        match = CLOSE[mark](self.text, self.position)
        if match is None:
            self.expected(f"{mark} to close {what}")
        self.position = match.end()


TERMS: dict[str | None, Callable[[ExpressionReader, re.Match[str]], Node]] = {
    "path": ExpressionReader.path,
    "text": ExpressionReader.text_value,
    "number": ExpressionReader.number_value,
    "call": ExpressionReader.call,
    "quote": ExpressionReader.quoted,
    "tuple": ExpressionReader.tuple_value,
    "object": ExpressionReader.object_value,
    "parentheses": ExpressionReader.parentheses,
    "heredoc": ExpressionReader.heredoc,
}

FOLLOWERS: dict[str | None, Callable[[ExpressionReader, Node, re.Match[str], bool], Node]] = {
    "name": ExpressionReader.attribute,
    "index": ExpressionReader.legacy_index,
    "star": ExpressionReader.attribute_splat,
    "bracket": ExpressionReader.index,
    "splat": ExpressionReader.full_splat,
    "dot": ExpressionReader.dangling,
}
