"""A configuration: a file together with what it includes.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#include
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from typing import NamedTuple

from ...model import Severity, Unknown, Value
from ..terraform.definitions import Code
from ..terraform.expressions import Expression
from ..terraform.nodes import Call, Literal, Node, Object
from ..terraform.scalars import Failure
from ..terraform.scope import Known
from .dependencies import PLAN, Dependencies, Dependency
from .files import DEEP, NO_MERGE, ConfigFile, Given, Locals
from .merging import deeply


class Written(NamedTuple):
    """A block, and the file whose names hold in it."""

    code: Code
    file: ConfigFile

    def value(self, name: str) -> Value:
        """An attribute; None where it is not set."""
        return self.file.text(self.code, name)


class Input:
    """One of the inputs: an expression of a file, on top of what lies `below`, if anything does."""

    def __init__(
        self, name: str, file: ConfigFile, expression: Expression | None, value: Value = None
    ) -> None:
        self.name, self.file, self.expression = name, file, expression
        self.below: Input | None = None
        self._memo: dict[str, Value] = {} if expression else {name: value}

    @property
    def lowest(self) -> Input:
        return self if self.below is None else self.below.lowest

    def value(self) -> Value:
        """The value; Unknown, with a diagnostic, where it is wrong."""
        if self.name not in self._memo:
            self.file.root.settle(self._memo, self.name, f"inputs.{self.name}", self._value)
        return self._memo[self.name]

    def _value(self) -> Value:
        assert self.expression is not None
        value = self.file.named(self.expression, f"inputs.{self.name}")
        return value if self.below is None else deeply(self.below.value(), value)


class Inputs(NamedTuple):
    """What a configuration gives to its module. `unknown` says why there may be more."""

    known: dict[str, Input]
    unknown: Unknown | None = None


class Config:
    """A file and what it includes, which lies below it: the last include first."""

    def __init__(self, file: ConfigFile) -> None:
        self.file = file

    @cached_property
    def layers(self) -> list[tuple[ConfigFile, str]]:
        """The files that are merged, the uppermost first, and how each goes below the others."""
        below = [
            (include.file, include.strategy)
            for include in reversed(self.file.includes)
            if include.strategy != NO_MERGE
        ]
        return [(self.file, DEEP), *below]

    def blocks(self, type: str) -> Iterator[Written]:
        """The blocks of a type, of the uppermost file first."""
        for file, _ in self.layers:
            for code in file.code.blocks.get(type, ()):
                yield Written(code, file)

    def first(self, type: str) -> Written | None:
        return next(self.blocks(type), None)

    def named(self, type: str) -> dict[str, Written]:
        """The blocks of a type by their label; the uppermost of each."""
        found: dict[str, Written] = {}
        for written in self.blocks(type):
            if written.code.labels:
                found.setdefault(written.code.labels[0], written)
        return found

    def attribute(self, name: str) -> Value:
        """An attribute of the uppermost file that has it."""
        for file, _ in self.layers:
            if name in file.code:
                return file.text(file.code, name)
        return None

    # ------------------------------------------------------------------------------------- inputs

    @cached_property
    def inputs(self) -> Inputs:
        """What all files together give."""
        known, unknown = written_inputs(self.file)
        for file, strategy in self.layers[1:]:
            below, more = written_inputs(file)
            unknown = unknown or more
            for name, each in known.items():
                if strategy == DEEP and name in below:
                    each.lowest.below = below[name]
                below[name] = each
            known = below
        return Inputs(known, unknown)

    def inputs_value(self) -> Value:
        found = self.inputs
        if found.unknown is not None and not found.known:
            return found.unknown
        return Given("inputs", {name: each.value for name, each in found.known.items()})

    # ------------------------------------------------------------------------------------ its parts

    @cached_property
    def dependencies(self) -> dict[str, Dependency]:
        """The units whose outputs are read, by name; the blocks of each, the uppermost first."""
        blocks: dict[str, list[Written]] = {}
        for file, strategy in self.layers:
            for code in file.code.blocks.get("dependency", ()):
                name = code.labels[0] if code.labels else ""
                if name not in blocks or strategy == DEEP:
                    blocks.setdefault(name, []).append(Written(code, file))
        return {
            name: Dependency(name, [(each.code, each.file) for each in written])
            for name, written in blocks.items()
        }

    @property
    def source(self) -> Written | None:
        """The `terraform` block that names a source."""
        for written in self.blocks("terraform"):
            if "source" in written.code:
                return written
        return None

    @property
    def idle(self) -> str | None:
        """Why a run over all units passes this one by: skip or exclude."""
        if self.attribute("skip") is True:
            return "skip"
        exclude = self.first("exclude")
        if exclude is None or exclude.value("if") is not True:
            return None
        actions = exclude.value("actions")
        named = actions if isinstance(actions, list) else []
        return "exclude" if {"all", "all_except_output", *PLAN} & set(map(str, named)) else None

    def feature(self, name: str) -> Value:
        """`feature.name`: its default, as nobody says otherwise."""
        written = self.named("feature").get(name)
        if written is None:
            raise Failure(f"feature.{name} is not declared")
        return {"value": written.value("default")}


def written_inputs(file: ConfigFile) -> tuple[dict[str, Input], Unknown | None]:
    """The inputs that a file writes, each an expression of its own where it is written so, and
    why there may be more of them."""
    expression = file.code.expression("inputs")
    if expression is None:
        return {}, None
    found: dict[str, Input] = {}
    unknown: Unknown | None = None
    for node in parts(expression.node):
        part = Expression(node, expression.file, expression.bound)
        if isinstance(node, Object):
            found.update(items(file, node, part))
            continue
        value = whole(file, part)
        if isinstance(value, Unknown):
            unknown = value
        elif isinstance(value, dict):
            found.update({name: Input(name, file, None, value[name]) for name in value})
    return found, unknown


def parts(node: Node) -> list[Node]:
    """What a plain merge() puts together, else the whole."""
    if isinstance(node, Call) and node.name == "merge" and not node.expand:
        return [part for argument in node.arguments for part in parts(argument)]
    return [node]


def items(file: ConfigFile, node: Object, whole: Expression) -> dict[str, Input]:
    found: dict[str, Input] = {}
    for key, value in node.items:
        name: Value = key.value if isinstance(key, Literal) else None
        if name is None:
            name = file.settled(Expression(key, whole.file, whole.bound), "inputs")
        if isinstance(name, str):
            found[name] = Input(name, file, Expression(value, whole.file, whole.bound))
    return found


def whole(file: ConfigFile, expression: Expression) -> Value:
    """What gives several inputs at once."""
    value = file.settled(expression, "inputs")
    at, source = expression.node.at, expression.file
    if isinstance(value, Unknown):
        why = f"some inputs are unknown: {value}"
        file.root.report("unknown-value", why, source, at, Severity.WARNING)
    elif value is not None and not isinstance(value, dict):
        file.root.report("expression", "inputs must be a map", source, at)
    return value


# ----------------------------------------------------------------------------- names of expressions


class Exposed(Known):
    """A configuration as another one sees it: `include.name`, or what read_terragrunt_config()
    gives."""

    __slots__ = ("config",)

    def __init__(self, config: Config) -> None:
        super().__init__(config.file.where)
        self.config = config

    def look(self, name: str) -> Value:
        config = self.config
        if name == "locals":
            return Locals(config.file)
        if name == "inputs":
            return config.inputs_value()
        if name == "dependency":
            return Dependencies(config)
        if name in ("terraform", "remote_state"):
            return self._block(name)
        if name in ("generate", "feature"):
            return {label: attributes(each) for label, each in config.named(name).items()}
        value = config.attribute(name)
        if value is None:
            raise Failure(f"{config.file.where} has no {name}")
        return value

    def _block(self, name: str) -> Value:
        written = self.config.first(name)
        return attributes(written) if written else None

    def names(self) -> list[str]:
        return ["locals", "inputs", "dependency", "terraform", "remote_state", "generate"]


def attributes(written: Written) -> Given:
    """A block as an object."""
    told = {name: partial(written.value, name) for name in written.code.names}
    return Given(written.code.type, told)


class Includes(Known):
    """`include` in a file: its exposed includes, by name; the bare one itself."""

    __slots__ = ("file",)

    def __init__(self, file: ConfigFile) -> None:
        super().__init__("include")
        self.file = file

    def look(self, name: str) -> Value:
        for include in self.file.includes:
            if include.name == name or not include.name:
                if not include.expose:
                    raise Failure(f'the include "{include.name}" does not say expose = true')
                exposed = self.file.reading.config_of(include.file)
                return exposed if include.name else exposed.attribute(name)
        raise Failure(f"include.{name} is not there")

    def names(self) -> list[str]:
        return [include.name for include in self.file.includes if include.name]


class Features(Known):
    """`feature` in a file."""

    __slots__ = ("config",)

    def __init__(self, config: Config) -> None:
        super().__init__("feature")
        self.config = config

    def look(self, name: str) -> Value:
        return self.config.feature(name)

    def names(self) -> list[str]:
        return list(self.config.named("feature"))
