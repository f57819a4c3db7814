"""Module calls: where the module is, and which instances of it there are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...errors import FinopsError
from ...model import Amount, Severity, Unknown, Value
from ...trees import join
from .definitions import Definition
from .evaluation import Fault
from .expansion import (
    MAX_ADDRESSES,
    MAX_INSTANCES,
    MAYBE,
    Expansion,
    Key,
    Total,
    any_frame,
    expansion,
    instance_frame,
    suffix,
)
from .library import Library
from .scope import Reference

if TYPE_CHECKING:
    from .modules import Module

MAX_DEPTH = 32  # modules that call modules
MAX_MODULES = 20_000  # instances below one root
OPERATIONS = 20  # that an instance of a module counts for

NOT_AVAILABLE = (
    "Run `terraform init` and estimate again, or copy the module into the repository; until then "
    "what it creates is not in the estimate."
)


class Children:
    """The instances of a called module. Those that cannot differ are one Module with a total."""

    def __init__(self, parent: Module, name: str) -> None:
        self.parent, self.name, self.root = parent, name, parent.root
        self.code = parent.definition.calls[name]
        self.address = f"{parent.prefix}module.{name}"
        self.expansion = self._expansion()
        self.modules: list[Module] = []
        self.available = False

    def _expansion(self) -> Expansion:
        label = f"{self.address}.count"
        found = self.root.settle({}, label, label, lambda: expansion(self.code, self.parent.frame))
        if isinstance(found, Unknown):
            return Expansion("each" if "for_each" in self.code else "count", found)
        assert isinstance(found, Expansion)
        return found

    def load(self) -> None:
        """Makes the instances."""
        folder = self._folder()
        if folder is not None:
            self.available = True
            self._instances(self.parent.world.library.module(folder))

    def _instances(self, definition: Definition) -> None:
        found = self.expansion
        if found.total == 0:
            return
        if found.how == "one" or not found.known:
            self._add(definition, found.key, None, found.total, 1)
        elif not found.open and not any(map(self.code.varies, self.code.names)):
            key, value = found.items[0]
            self._add(definition, key, value, found.total, len(found.items))
        else:
            for key, value in found.items[:MAX_INSTANCES]:
                total: Total = MAYBE if key in found.open else 1
                self._add(definition, key, value, total, 1)
            if len(found.items) > MAX_INSTANCES:
                self._limit(f"only {MAX_INSTANCES:,} instances of module.{self.name} are looked at")

    def _limit(self, message: str) -> None:
        self.root.report("limit", message, self.code.file, self.code.at)

    def _add(
        self, definition: Definition, key: Key, value: Value, total: Total, alike: int
    ) -> None:
        parent, world = self.parent, self.parent.world
        world.modules += 1
        if world.modules > MAX_MODULES:
            self._limit(f"more than {MAX_MODULES:,} instances of modules")
            return
        self.root.budget -= OPERATIONS
        if self.expansion.known:
            frame = instance_frame(self.expansion, parent.frame, key, value)
        else:
            frame = any_frame(self.expansion, parent.frame)
        prefix, static = f"{self.address}{suffix(key)}.", f"{parent.static}module.{self.name}."
        module = parent.child(definition, self.code, frame, prefix, static, total)
        module.prefixes = self._prefixes(key, alike)
        module.repeated |= self.expansion.how != "one"
        self.modules.append(module)

    def _prefixes(self, key: Key, alike: int) -> list[str]:
        above = self.parent.prefixes
        if alike * len(above) > MAX_ADDRESSES:
            return []
        keys = [key] if alike <= 1 else [key for key, _ in self.expansion.items[:alike]]
        return [f"{prefix}module.{self.name}{suffix(key)}." for prefix in above for key in keys]

    def value(self) -> Value:
        """`module.name` in an expression."""
        found, modules = self.expansion, self.modules
        if not self.available:
            return Unknown(f"module.{self.name} is not available", self.code.location)
        if found.total == 0:
            return [] if found.how == "count" else {}
        if not modules or not found.known or isinstance(found.total, Amount):
            return Unknown(f"how many module.{self.name} there are is unknown", self.code.location)
        if found.how == "one":
            return Outputs(modules[0])
        keys = [key for key, _ in found.items[:MAX_INSTANCES]]
        if len(modules) == 1:
            members = [Outputs(modules[0])] * len(keys)
        else:
            members = [Outputs(module) for module in modules]
        return members if found.how == "count" else dict(zip(keys, members, strict=False))

    # ------------------------------------------------------------------------- where it is

    def _folder(self) -> str | None:
        """The directory of a called module; None, with a diagnostic, where there is none."""
        code, name, expression = self.code, self.name, self.code.expression("source")
        value: Value = None
        if expression:
            try:
                value = expression.evaluate(self.parent.frame)
            except Fault as mistake:
                self.root.unknown(mistake)
                return None
        at = expression.node.at if expression else code.at
        if not isinstance(value, str):
            self._missing(at, f"module.{name} has no source that is a text")
            return None
        folder = self._locate(value, at)
        if folder is not None and (reason := self._endless(folder)):
            self.root.report("limit", f"module.{name} {reason}", code.file, at)
            return None
        return folder

    def _locate(self, source: str, at: int) -> str | None:
        local = source.startswith(("./", "../")) or source in (".", "..")
        world, library = self.parent.world, self.parent.world.library
        try:
            if local:
                folder = join(self.parent.definition.path, source)
                if library.code_files(folder):
                    return folder
                self._missing(at, f"{source} has no Terraform files", advice="")
                return None
            recorded = world.installed.get(".".join(self._call_names()))
            if recorded is not None and library.code_files(join(world.path, recorded)):
                return join(world.path, recorded)
        except FinopsError as error:
            self._missing(at, error.message, advice=error.advice)
            return None
        self._missing(at, f"the module {source} is not in the repository")
        return None

    def _call_names(self) -> list[str]:
        """module.a.module.b as a.b: how modules.json knows it."""
        names, caller = [self.name], self.parent.caller
        while caller is not None:
            names.append(caller.code.labels[0])
            caller = caller.module.caller
        return names[::-1]

    def _missing(self, at: int, message: str, advice: str = NOT_AVAILABLE) -> None:
        file, code = self.code.file, "module-not-available"
        self.root.report(code, message, file, at, Severity.WARNING, advice)

    def _endless(self, folder: str) -> str | None:
        if self.parent.depth >= MAX_DEPTH:
            return f"is more than {MAX_DEPTH} modules deep"
        module: Module | None = self.parent
        while module is not None:
            if module.definition.path == folder:
                return "calls itself"
            module = module.caller.module if module.caller else None
        return None


class Outputs(Reference):
    """A called module as an expression sees it."""

    __slots__ = ("module",)

    open = False

    def __init__(self, module: Module) -> None:
        super().__init__()
        self.module = module

    def look(self, name: str) -> Value:
        return self.module.output(name)

    def names(self) -> list[str]:
        return list(self.module.definition.outputs)

    @property
    def unknown(self) -> Unknown:
        return Unknown(f"{self.module.prefix.removesuffix('.')} is an object")


def installed(library: Library, path: str) -> Mapping[str, str]:
    """What `terraform init` has recorded: the directory of each called module, by its names."""
    file = join(path, ".terraform/modules/modules.json")
    try:
        if not library.tree.is_file(file):
            return {}
        recorded = json.loads(library.tree.read(file))
        return {
            str(each["Key"]): str(each["Dir"]) for each in recorded["Modules"] if each.get("Key")
        }
    except (FinopsError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
