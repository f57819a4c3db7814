"""Inputs on their way into the variables of a module: through the environment, where all is text.

https://terragrunt.gruntwork.io/docs/features/units/inputs/
"""

from __future__ import annotations

from collections.abc import Mapping

from ...errors import SyntaxProblem
from ...model import Unknown, Value
from ..terraform import functions
from ..terraform.definitions import Variable
from ..terraform.expressions import Expression
from ..terraform.files import Files
from ..terraform.nodes import SourceFile, Traversal
from ..terraform.parser import parse_expression
from ..terraform.scalars import Failure
from ..terraform.scope import Frame, Reference
from ..terraform.types import ANY, BOOL, NUMBER, STRING
from ..terraform.variables import Given
from .config import Config, Input


def given(config: Config, declared: Mapping[str, Variable]) -> dict[str, Given]:
    """The inputs, as values of the variables that the module declares. Where inputs are unknown
    as a whole, so are the variables without a default."""
    known, unknown = config.inputs
    found: dict[str, Given] = {}
    for name, variable in declared.items():
        each = known.get(name)
        if each is None and unknown is not None and "default" not in variable.code:
            each = Input(name, config.file, None, unknown)
        if each is not None:
            found[name] = passed(each, variable)
    return found


def passed(each: Input, variable: Variable) -> Given:
    at = each.expression.node.at if each.expression else 0
    source = each.expression.file if each.expression else each.file.code.file
    expression = Expression(Traversal(at, ("inputs", each.name)), source, frozenset({"inputs"}))
    return Given(expression, Frame(each.file, {"inputs": Passed(each, variable)}))


class Passed(Reference):
    """An input on its way into a variable: through the environment, where all is text."""

    __slots__ = ("each", "variable")

    open = False

    def __init__(self, each: Input, variable: Variable) -> None:
        super().__init__()
        self.each, self.variable = each, variable

    def look(self, name: str) -> Value:
        value = self.each.value()
        untyped = "type" not in self.variable.code
        plain = untyped or self.variable.type in (STRING, NUMBER, BOOL)
        if isinstance(value, list | dict) and plain:
            return self._as_text("jsonencode", value)
        if isinstance(value, bool | int) and untyped:
            return self._as_text("tostring", value)
        return self._as_code(value) if isinstance(value, str) and not plain else value

    def _as_code(self, text: str) -> Value:
        """A text for a variable that takes more than texts is an expression."""
        try:
            node = parse_expression(self.each.name, text)
        except SyntaxProblem as problem:
            if self.variable.type == ANY:
                return text
            raise Failure(problem.message) from None
        source = SourceFile(self.each.name, text)
        return Expression(node, source, frozenset()).evaluate(Frame(self.each.file, {}))

    def _as_text(self, function: str, value: Value) -> Value:
        file = self.each.file
        return functions.call(function, [value], Files(file.reading.tree, ".", file))

    def names(self) -> list[str]:
        return [self.each.name]

    @property
    def unknown(self) -> Unknown:
        return Unknown("inputs are an object")
