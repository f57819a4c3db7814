"""One Terragrunt file as it is seen from a unit: its locals, and the names that hold in it.

https://terragrunt.gruntwork.io/docs/reference/hcl/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ...errors import FinopsError
from ...model import Severity, Unknown, Value
from ...trees import parent
from ..terraform.definitions import Code
from ..terraform.evaluation import Evaluation, Fault
from ..terraform.expressions import Expression
from ..terraform.files import Files, located
from ..terraform.nodes import Block, Node
from ..terraform.scalars import Failure
from ..terraform.scope import Frame, Known, Reference
from ..terraform.unknowns import linked
from . import functions

if TYPE_CHECKING:
    from .reading import Reading

NAMES = frozenset({"include", "dependency", "feature", "values", "unit", "stack"})
NO_MERGE, SHALLOW, DEEP = "no_merge", "shallow", "deep"
STRATEGIES = frozenset({NO_MERGE, SHALLOW, DEEP})


class Include(NamedTuple):
    """An include block: its name ("" for a bare one), the file, and how that is merged."""

    name: str
    file: ConfigFile
    strategy: str
    expose: bool


class ConfigFile:
    """A file as its unit sees it: the Surroundings of its expressions. `where` is its path.

    `folder` is the folder of the configuration that is being read (the unit's, for a file that it
    includes), `original` that of the unit itself. An `included` file includes no others.
    """

    def __init__(
        self, reading: Reading, where: str, folder: str, original: str, included: bool = False
    ) -> None:
        self.reading = reading
        self.where = where
        self.folder = folder
        self.original = original
        self.included = included
        self.root: Evaluation = reading.root
        parsed = reading.parsed(where)
        for diagnostic in parsed.diagnostics:
            self.root.note(diagnostic)
        self.code = Code(Block(0, "terragrunt", (), parsed.body, parsed.file), NAMES)
        self.own = parent(where)
        self.frame = Frame(self, {})
        self._locals: dict[str, Expression] = {
            name: expression
            for block in self.code.blocks.get("locals", ())
            for name in block.names
            if (expression := block.expression(name))
        }
        self._memo: dict[str, Value] = {}
        self._includes: dict[str, Value] = {}
        self._files = Files(reading.tree, self.own, self)

    # ------------------------------------------------------------------------- names in expressions

    def local(self, name: str, /) -> Value:
        if name in self._memo:
            return self._memo[name]
        expression = self._locals.get(name)
        if expression is None:
            raise Failure(f"local.{name} is not declared")
        label = f"{self.where}: local.{name}"
        return self.root.settle(
            self._memo, name, label, lambda: self.named(expression, f"local.{name}")
        )

    def named(self, expression: Expression, label: str) -> Value:
        """A value that knows under which name it is unknown. Raises Fault."""
        value = expression.evaluate(self.frame)
        if value.__class__ is not Unknown:
            return value
        return linked(value, f"{label} is unknown", expression.file.location(expression.node.at))

    @property
    def local_names(self) -> list[str]:
        return list(self._locals)

    def variable(self, name: str, /) -> Value:
        raise Failure("Terragrunt has no variables: locals, inputs and values are what it has")

    def call(self, name: str, /) -> Value:
        raise Failure("Terragrunt has no modules: a dependency block reads another unit's outputs")

    def resource(self, type: str, name: str, /) -> Value:
        raise Failure(f'"{type}" is not a name that is known here')

    def data(self, type: str, name: str, /) -> Value:
        raise Failure("Terragrunt has no data sources")

    def path(self, name: str, /) -> Value:
        raise Failure(f"path.{name} does not exist in Terragrunt; there is get_terragrunt_dir()")

    def setting(self, name: str, /) -> Value:
        raise Failure(f"terraform.{name} does not exist in Terragrunt")

    def function(self, name: str, arguments: list[Value], /) -> Value:
        return functions.call(self, name, arguments, self._files)

    def address(self, type: str, name: str, key: Node | None, /) -> str | None:
        return None

    def source(
        self, root: str, name: str, member: str | None, /
    ) -> tuple[Expression, Frame] | None:
        expression = self._locals.get(name) if root == "local" else None
        return (expression, self.frame) if expression else None

    # --------------------------------------------------------------------------------- includes

    @property
    def includes(self) -> list[Include]:
        """What the file includes, in its order. Unreadable ones are diagnostics."""
        if self.included:
            return []
        label = f"{self.where}: include"
        found = self.root.settle(self._includes, "all", label, lambda: list(self._included()))
        return found if isinstance(found, list) else []

    def _included(self) -> Iterator[Include]:
        for code in self.code.blocks.get("include", ()):
            path = self.text(code, "path")
            if not isinstance(path, str):
                self.complain(code, "path", "include-not-found", _why("the included file", path))
                continue
            target = self.place(path)
            if target is None or not self.reading.tree.is_file(target):
                self.complain(code, "path", "include-not-found", f"{path} is not in the repository")
                continue
            named = self.text(code, "merge_strategy")
            strategy = named if named in STRATEGIES else SHALLOW
            expose = self.text(code, "expose") is True
            file = self.reading.file(target, self.folder, self.original, included=True)
            yield Include(code.labels[0] if code.labels else "", file, strategy, expose)

    def selected(self, name: str | None) -> ConfigFile | None:
        """The included file that path_relative_to_include() and its like speak of. Raises Failure
        where there are several and none is named."""
        if self.included:
            return self
        includes = self.includes
        if len(includes) < 2:
            return includes[0].file if includes else None
        for include in includes:
            if include.name == name:
                return include.file
        known = ", ".join(include.name for include in includes)
        raise Failure(f"there are several includes: {known}; one must be named")

    # ---------------------------------------------------------------------------------- reading

    def text(self, code: Code, name: str) -> Value:
        """An attribute of a block; None where it is not set, Unknown where it is wrong."""
        expression = code.expression(name)
        if expression is None:
            return None
        return self.settled(expression, f"{self.where}:{code.at}: {name}")

    def settled(self, expression: Expression, label: str) -> Value:
        """A value; Unknown, with a diagnostic, where it is wrong."""
        return self.root.settle({}, label, label, lambda: expression.evaluate(self.frame))

    def attempt(self, expression: Expression) -> Value:
        """A value whose mistakes are told elsewhere; None where it is wrong."""
        self.root.trying += 1
        try:
            return expression.evaluate(self.frame)
        except Fault:
            return None
        finally:
            self.root.trying -= 1

    def place(self, path: str, folder: str | None = None) -> str | None:
        """A path as a path of the tree; None outside of it."""
        try:
            return located(folder or self.folder, path)
        except FinopsError:
            return None

    def complain(self, code: Code, name: str, kind: str, message: str, advice: str = "") -> None:
        """A warning at an attribute of a block."""
        expression = code.expression(name)
        place = expression.node.at if expression else code.at
        self.root.report(kind, message, code.file, place, Severity.WARNING, advice)


class Locals(Reference):
    """`locals` of a file that another one reads."""

    __slots__ = ("file",)

    open = False

    def __init__(self, file: ConfigFile) -> None:
        super().__init__()
        self.file = file

    def look(self, name: str) -> Value:
        return self.file.local(name)

    def names(self) -> list[str]:
        return self.file.local_names

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"the locals of {self.file.where} are an object")


class Given(Known):
    """An object whose attributes are told by a mapping of what to do to get them."""

    __slots__ = ("told",)

    def __init__(self, label: str, told: Mapping[str, Value]) -> None:
        super().__init__(label)
        self.told = told

    def look(self, name: str) -> Value:
        if name not in self.told:
            raise Failure(f"{self.label} has no {name}")
        found = self.told[name]
        return found() if callable(found) else found

    def names(self) -> list[str]:
        return list(self.told)


def _why(what: str, value: Value) -> str:
    return f"{what} is unknown: {value}" if isinstance(value, Unknown) else f"{what} is no text"
