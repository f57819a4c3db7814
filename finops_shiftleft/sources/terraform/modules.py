"""Modules: what one instance of a module directory knows, and the modules that it calls."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from ...model import Unknown, Value
from ...records import field, record
from ...trees import Tree
from . import functions, providers, variables
from .calls import Children, Installed
from .declared import Declared
from .definitions import Code, Definition
from .evaluation import Evaluation
from .expansion import Total, suffix, times
from .expressions import Expression
from .files import Files
from .library import Library
from .nodes import Literal, Node
from .providers import Providers
from .scalars import Failure
from .scope import KNOWN_LATER, Frame
from .unknowns import linked
from .variables import Given, Inputs

PASSED_BY = frozenset(
    {"source", "version", "count", "for_each", "providers", "depends_on"}
)  # what a module block says that is no variable of the module


@record(frozen=False)
class World:
    """What all modules below one root share."""

    library: Library
    path: str
    inputs: Inputs
    root: Evaluation = field(default_factory=Evaluation)
    installed: Mapping[str, Installed] = field(default_factory=dict)
    workspace: str = "default"
    modules: int = 0
    packages: dict[str, Tree] = field(default_factory=dict)


class Home(NamedTuple):
    """Where a module's files are: the repository, or a package, which `path.module` begins with."""

    library: Library
    package: str = ""


class Caller(NamedTuple):
    """Where a module is called: the block, the frame of its arguments, and the calling module."""

    module: Module
    code: Code
    frame: Frame


class Module:
    """An instance of a module, or `total` of them that are alike.

    `prefixes` are what their resources' addresses begin with (the first MAX_ADDRESSES or none),
    `static` is that without keys; `open` are the instances that may be missing.
    """

    def __init__(
        self,
        world: World,
        definition: Definition,
        caller: Caller | None = None,
        prefix: str = "",
        static: str = "",
        total: Total = 1,
        home: Home | None = None,
    ) -> None:
        self.home = home or Home(world.library)
        self.world, self.root, self.definition = world, world.root, definition
        self.caller, self.prefix, self.static, self.total = caller, prefix, static, total
        self.prefixes: list[str] = [prefix]
        self.repeated: bool = caller is not None and caller.module.repeated
        self.depth: int = caller.module.depth + 1 if caller else 0
        self.frame = Frame(self, {})
        self.given: Mapping[str, Given] = {}
        self.providers: Providers = providers.own(definition.providers, self.frame)
        if caller:
            below = providers.handed_down(caller.module.providers, caller.code, caller.frame)
            self.providers = {**below, **self.providers}
        self._variables: dict[str, Value] = {}
        self._locals: dict[str, Value] = {}
        self._outputs: dict[str, Value] = {}
        self._calls: dict[str, Value] = {}
        self._declared: dict[tuple[str, str, str], Declared] = {}
        self._children: dict[str, Children] = {}
        self._files: Files | None = None

    # ------------------------------------------------------------------------- names in expressions

    def variable(self, name: str, /) -> Value:
        if name in self._variables:
            return self._variables[name]
        if name not in self.definition.variables:
            self._variables[name] = Unknown(f"var.{name} is not declared")  # told once
            raise Failure(f"var.{name} is not declared")
        label = f"{self.prefix}var.{name}"
        return self.root.settle(self._variables, name, label, lambda: self._variable(name))

    def _variable(self, name: str) -> Value:
        variable = self.definition.variables[name]
        variables.prepare(variable, self.frame)
        given = self.source("var", name, None)
        if given is None:
            if not variable.required:
                return variable.default
            return Unknown(f"var.{name} has no value", variable.code.location)
        value = variables.converted(variable, Given(*given))
        return self._named(value, f"{self.prefix}var.{name}", given[0])

    def local(self, name: str, /) -> Value:
        if name in self._locals:
            return self._locals[name]
        expression = self.definition.locals.get(name)
        if expression is None:
            raise Failure(f"local.{name} is not declared")
        label = f"{self.prefix}local.{name}"
        return self.root.settle(
            self._locals,
            name,
            label,
            lambda: self._named(expression.evaluate(self.frame), label, expression),
        )

    def _named(self, value: Value, label: str, expression: Expression) -> Value:
        if value.__class__ is not Unknown:
            return value
        return linked(value, f"{label} is unknown", expression.file.location(expression.node.at))

    def output(self, name: str) -> Value:
        """What the module gives to its caller under this name. Raises Failure."""
        if name in self._outputs:
            return self._outputs[name]
        code = self.definition.outputs.get(name)
        expression = code.expression("value") if code else None
        if expression is None:
            raise Failure(f'the module has no output "{name}"')
        label = f"{self.prefix}output.{name}"
        return self.root.settle(self._outputs, name, label, lambda: expression.evaluate(self.frame))

    def call(self, name: str, /) -> Value:
        if name in self._calls:
            return self._calls[name]
        if name not in self.definition.calls:
            raise Failure(f"module.{name} is not declared")
        value = self._calls[name] = self.children(name).value()
        return value

    def resource(self, type: str, name: str, /) -> Value:
        return self._declaration("resource", type, name).value()

    def data(self, type: str, name: str, /) -> Value:
        return self._declaration("data", type, name).value()

    def _declaration(self, kind: str, type: str, name: str) -> Declared:
        found = self._declared.get((kind, type, name))
        if found is None:
            table = self.definition.resources if kind == "resource" else self.definition.data
            code = table.get((type, name))
            if code is None:
                shown = f"{type}.{name}" if kind == "resource" else f"data.{type}.{name}"
                raise Failure(f"{shown} is not declared")
            found = self._declared[kind, type, name] = Declared(self, kind, code)
        return found

    def declared(self, type: str, name: str) -> Declared:
        """A resource block that exists."""
        return self._declaration("resource", type, name)

    def path(self, name: str, /) -> Value:
        if name == "module":
            if self.home.package:
                return posixpath.normpath(f"{self.home.package}/{self.definition.path}")
            return posixpath.relpath(self.definition.path, self.world.path)
        if name in ("root", "cwd"):
            return "."
        raise Failure(f"path.{name} does not exist; there are path.module, path.root and path.cwd")

    def setting(self, name: str, /) -> Value:
        if name in ("workspace", "env"):
            return self.world.workspace
        if name == "applying":
            return False
        raise Failure(f"terraform.{name} does not exist; there is terraform.workspace")

    def function(self, name: str, arguments: list[Value], /) -> Value:
        if name == KNOWN_LATER:
            return Unknown(str(*arguments[:1]))
        if name.startswith("provider::"):
            return Unknown(f"{name}() is a function of a provider")
        if self._files is None:
            world = self.world
            self._files = Files(world.library.tree, world.path, self, world.packages)
        return functions.call(name, arguments, self._files)

    # --------------------------------------------------------------------- names, without values

    def address(self, type: str, name: str, key: Node | None, /) -> str | None:
        if (type, name) not in self.definition.resources:
            return None
        declared = self.declared(type, name)
        literal = key.value if isinstance(key, Literal) else None
        if isinstance(literal, int | str) and declared.expansion.how != "one":
            return f"{declared.address}{suffix(literal)}"
        return declared.first_address

    def source(
        self, root: str, name: str, member: str | None, /
    ) -> tuple[Expression, Frame] | None:
        if root == "local":
            expression = self.definition.locals.get(name)
            return (expression, self.frame) if expression else None
        if root == "module":
            return self._output_source(name, member)
        if self.caller is None:
            return self.given.get(name)
        argument = None if name in PASSED_BY else self.caller.code.expression(name)
        return (argument, self.caller.frame) if argument else None

    def _output_source(self, name: str, member: str | None) -> tuple[Expression, Frame] | None:
        below = self.children(name).modules if name in self.definition.calls else []
        code = below[0].definition.outputs.get(member or "") if below else None
        expression = code.expression("value") if code else None
        return (expression, below[0].frame) if expression else None

    # --------------------------------------------------------------------------- called modules

    def children(self, name: str) -> Children:
        """The instances of a module that this one calls."""
        found = self._children.get(name)
        if found is None:
            found = self._children[name] = Children(self, name)
            found.load()
        return found

    def child(
        self,
        definition: Definition,
        home: Home,
        code: Code,
        frame: Frame,
        prefix: str,
        static: str,
        total: Total,
    ) -> Module:
        """An instance of a called module, or `total` that are alike."""
        caller = Caller(self, code, frame)
        total = times(self.total, total)
        return Module(self.world, definition, caller, prefix, static, total, home)
