"""What variables are: their types and defaults, and the values that a root module is given.

https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ...errors import BadInput, SyntaxProblem
from ...model import Severity, Unknown, Value
from ...records import field, record
from ...trees import join, named_by_caller
from .definitions import Variable
from .evaluation import Evaluation, Fault, fault
from .expressions import Expression
from .library import Library, of_json
from .nodes import Body, Literal, SourceFile
from .parser import parse, parse_expression
from .scalars import Failure
from .scope import Frame
from .types import BOOL, NUMBER, STRING, convert, type_from
from .unknowns import spread

PREFIX = "TF_VAR_"
FIRST_FILES = ("terraform.tfvars", "terraform.tfvars.json")
VENDORS = {"azurerm": "azure", "azapi": "azure", "google-beta": "google"}
AUTOMATIC = (".auto.tfvars", ".auto.tfvars.json")


@record
class Inputs:
    """What the caller says. `variables` are `--var`, and win over all files; a var file is a path
    in the tree (str) or a file of the caller's own (Path). `environment` may have TF_VAR_ names.
    `values` are values as a plan has them, over those of files. `region` holds where the code names
    none; without it `regions` do, by vendor."""

    variables: Mapping[str, str] = field(default_factory=dict)
    var_files: tuple[str | Path, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    workspace: str | None = None
    region: str | None = None
    regions: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)

    def region_of(self, provider: str) -> str | None:
        """Where the resources of a provider are if the code names no region."""
        return self.region or self.regions.get(VENDORS.get(provider, provider))


class Given(NamedTuple):
    """The expression that sets a variable, and the frame it is evaluated in."""

    expression: Expression
    frame: Frame


def prepare(variable: Variable, frame: Frame) -> None:
    """Works out what the block says, once."""
    if variable.ready:
        return
    variable.ready = True
    code = variable.code
    nullable = code.expression("nullable")
    variable.nullable = nullable is None or nullable.evaluate(frame) is not False
    described = code.expression("type")
    if described:
        try:
            variable.type = type_from(
                described.node, lambda node: Expression(node, code.file).evaluate(frame)
            )
        except Failure as failure:
            frame.module.root.unknown(fault(failure, described.file, described.node.at))
    default = code.expression("default")
    if default:
        variable.required = False
        try:
            variable.default = converted(variable, Given(default, frame))
        except Fault as mistake:
            variable.default = frame.module.root.unknown(mistake)


def converted(variable: Variable, given: Given) -> Value:
    """A value as the variable's type. Raises Fault."""
    value = given.expression.evaluate(given.frame)
    if value is None and not variable.nullable:
        return variable.default
    root = given.frame.module.root
    try:
        if isinstance(value, list | dict):
            root.weigh(value)
        if isinstance(value, Unknown):
            return spread(value, lambda choice: convert(choice, variable.type))
        return convert(value, variable.type)
    except Failure as failure:
        raise fault(failure, given.expression.file, given.expression.node.at) from None


# --------------------------------------------------------------------------------- the root module


def gather(
    library: Library, path: str, inputs: Inputs, declared: Mapping[str, Variable], frame: Frame
) -> dict[str, Given]:
    """The values that the root module is given, by name; the last word on each."""
    reader = _Reader(library, path, declared, frame)
    for name, text in inputs.environment.items():
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) in declared:
            reader.text(name.removeprefix(PREFIX), text, name)
    for file in _automatic(library, path):
        reader.tree_file(file)
    for given in inputs.var_files:
        if isinstance(given, Path):
            reader.own_file(given)
        else:
            reader.tree_file(given)
    for name, value in inputs.values.items():
        if name in declared:
            expression = Expression(Literal(0, value), SourceFile(f"var.{name}", ""), frozenset())
            reader.found[name] = Given(expression, frame)
    for name, text in inputs.variables.items():
        if name not in declared:
            reader.undeclared(name, SourceFile(f"--var {name}", text), 0)
        else:
            reader.text(name, text, f"--var {name}")
    return reader.found


def _automatic(library: Library, path: str) -> Iterator[str]:
    names = [entry.name for entry in library.tree.names(path) if entry.is_file]
    yield from (join(path, name) for name in FIRST_FILES if name in names)
    yield from (join(path, name) for name in sorted(names) if name.endswith(AUTOMATIC))


class _Reader:
    """Collects values, later ones over earlier ones."""

    def __init__(
        self, library: Library, path: str, declared: Mapping[str, Variable], frame: Frame
    ) -> None:
        self.library, self.path, self.declared, self.frame = library, path, declared, frame
        self.root: Evaluation = frame.module.root
        self.found: dict[str, Given] = {}

    def tree_file(self, path: str) -> None:
        parsed = self.library.file(path)
        for diagnostic in parsed.diagnostics:
            self.root.note(diagnostic)
        self._body(parsed.body, parsed.file)

    def own_file(self, path: Path) -> None:
        """A file that the caller names. Raises BadInput where it cannot be read."""
        try:
            text = named_by_caller(str(path)).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"{path} cannot be read: {error}") from None
        name = PurePosixPath(path.as_posix()).name
        body, source, diagnostics = (of_json if name.endswith(".json") else parse)(name, text)
        for diagnostic in diagnostics:
            self.root.note(diagnostic)
        self._body(body, source)

    def _body(self, body: Body, file: SourceFile) -> None:
        for name, attribute in body.attributes.items():
            if name not in self.declared:
                self.undeclared(name, file, attribute.at)
            else:
                expression = Expression(attribute.value, file, frozenset())
                self.found[name] = Given(expression, self.frame)

    def undeclared(self, name: str, file: SourceFile, at: int) -> None:
        message = f'no variable "{name}" is declared here'
        self.root.report("undeclared-variable", message, file, at, Severity.WARNING)

    def text(self, name: str, text: str, source: str) -> None:
        """A value from outside of files: plain text for a plain type, else an expression."""
        variable = self.declared[name]
        prepare(variable, self.frame)
        file = SourceFile(source, text)
        plain = variable.type in (STRING, NUMBER, BOOL) or "type" not in variable.code
        try:
            node = Literal(0, text) if plain else parse_expression(source, text)
        except SyntaxProblem as problem:
            self.root.report("syntax", problem.message, file, 0)
            return
        self.found[name] = Given(Expression(node, file, frozenset()), self.frame)
