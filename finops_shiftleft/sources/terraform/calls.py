"""Module calls: where the module is, and which instances of it there are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ...errors import FinopsError
from ...model import Amount, Severity, Unknown, Value
from ...trees import join
from .definitions import Definition
from .evaluation import Fault
from .expansion import (
    MAX_ADDRESSES,
    MAX_INSTANCES,
    MAYBE,
    NOTHING,
    Expansion,
    Key,
    Total,
    any_frame,
    expansion,
    instance_frame,
    suffix,
)
from .files import PACKAGES
from .library import Library, Packaged
from .scope import Known

if TYPE_CHECKING:
    from .modules import Home, Module

    Place: TypeAlias = tuple[Home, str]

MAX_DEPTH = 32  # modules that call modules
MAX_MODULES = 20_000  # instances below one root
FETCHED = ".terraform/modules"  # where `terraform init` puts what it brings, below a root
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
        self.home = parent.home

    def _expansion(self) -> Expansion:
        label = f"{self.address}.count"
        found = self.root.settle({}, label, label, lambda: expansion(self.code, self.parent.frame))
        if isinstance(found, Unknown):
            return Expansion("each" if "for_each" in self.code else "count", found)
        assert isinstance(found, Expansion)
        return found

    def load(self) -> None:
        """Makes the instances."""
        place = self._place()
        if place is not None:
            self.available = True
            self.home, folder = place
            self._instances(self.home.library.module(folder))

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
        module = parent.child(definition, self.home, self.code, frame, prefix, static, total)
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
            return NOTHING[found.how]
        if modules and found.how == "one":
            return Outputs(modules[0])
        if not modules or not found.known or isinstance(found.total, Amount):
            return Unknown(f"how many module.{self.name} there are is unknown", self.code.location)
        keys = [key for key, _ in found.items[:MAX_INSTANCES]]
        if len(modules) == 1:
            members = [Outputs(modules[0])] * len(keys)
        else:
            members = [Outputs(module) for module in modules]
        return members if found.how == "count" else dict(zip(keys, members, strict=False))

    # ------------------------------------------------------------------------- where it is

    def _place(self) -> Place | None:
        """The directory of a called module; None, with a diagnostic, where there is none."""
        code, name, expression = self.code, self.name, self.code.expression("source")
        at = expression.node.at if expression else code.at
        try:
            source = self._text("source")
            if source is None:
                self._missing(at, f"module.{name} has no source that is a text")
                return None
            place = self._local(source, at) if is_local(source) else self._remote(source, at)
        except Fault as mistake:
            self.root.unknown(mistake)
            return None
        except FinopsError as error:
            self._missing(at, error.message, advice=error.advice or NOT_AVAILABLE)
            return None
        if place is not None and (reason := self._endless(place)):
            self.root.report("limit", f"module.{name} {reason}", code.file, at)
            return None
        return place

    def _text(self, argument: str) -> str | None:
        """An argument that says which module it is, where that is a text. Raises Fault."""
        expression = self.code.expression(argument)
        value = expression.evaluate(self.parent.frame) if expression else None
        return value if isinstance(value, str) else None

    def _local(self, source: str, at: int) -> Place | None:
        home = self.parent.home
        folder = join(self.parent.definition.path, source)
        if home.library.code_files(folder):
            return home, folder
        other, inside = self._other(folder)
        if other and not other.available:
            self._missing(at, f"it is a folder of module.{other.name}, which is not available")
            return None
        if other and other.home.package and other.home.library.code_files(inside):
            return other.home, inside
        self._missing(at, f"{source} has no Terraform files", advice="")
        return None

    def _other(self, folder: str) -> tuple[Children | None, str]:
        """The call that brings a folder below .terraform/modules, where `terraform init` has not
        brought it here, and the folder in its package."""
        above = join(self.parent.definition.path, FETCHED) + "/"
        name, _, inside = folder.removeprefix(above).partition("/")
        code = self.parent.definition.calls.get(name)
        source = code.text("source") if code and folder.startswith(above) else None
        if self.parent.caller or name == self.name or source is None or is_local(source):
            return None, ""
        return self.parent.children(name), inside or "."

    def _remote(self, source: str, at: int) -> Place | None:
        """What `terraform init` has brought, where it is what the code asks for; else what is in
        the cache or can be fetched. Raises FinopsError."""
        world, home, call = self.parent.world, self.parent.home, ".".join(self._call_names())
        version = self._text("version")
        recorded = None if home.package else world.installed.get(call)
        folder = join(world.path, recorded.folder) if recorded else ""
        if recorded is None or not home.library.tree.is_folder(folder):
            brought = home.library.brought(world.path, call, source, version)
            return self._packaged(brought or home.library.package(source, version), source, at)
        if home.library.modules is None or recorded.fits(source, version):
            return home, folder
        try:
            return self._packaged(home.library.package(source, version), source, at)
        except FinopsError as error:
            self._note(f"{error.message}: another version, of `terraform init`, is used", at)
            return home, folder

    def _packaged(self, found: Packaged | None, source: str, at: int) -> Place | None:
        """A module that is not in the repository."""
        if found is None:
            self._missing(at, f"the module {source} is not in the repository")
            return None
        if not found.library.tree.names(found.folder):
            self._missing(at, f"{source} has no files", advice="")
            return None
        if found.note:
            self._note(found.note, at)
        package = f"{PACKAGES}/{'.'.join(self._call_names())}"
        self.parent.world.packages[package] = found.library.tree
        return self.parent.home._replace(library=found.library, package=package), found.folder

    def _note(self, message: str, at: int) -> None:
        self.root.report("module-version", message, self.code.file, at, Severity.WARNING)

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

    def _endless(self, place: Place) -> str | None:
        home, folder = place
        if self.parent.depth >= MAX_DEPTH:
            return f"is more than {MAX_DEPTH} modules deep"
        module: Module | None = self.parent
        while module is not None:
            if module.home.library is home.library and module.definition.path == folder:
                return "calls itself"
            module = module.caller.module if module.caller else None
        return None


class Outputs(Known):
    """A called module as an expression sees it."""

    __slots__ = ("module",)

    def __init__(self, module: Module) -> None:
        super().__init__(module.prefix.removesuffix("."))
        self.module = module

    def look(self, name: str) -> Value:
        return self.module.output(name)

    def names(self) -> list[str]:
        return list(self.module.definition.outputs)


class Installed(NamedTuple):
    """A module that `terraform init` has brought: its directory as seen from the root, and what it
    was brought for."""

    folder: str
    source: str
    version: str

    def fits(self, source: str, version: str | None) -> bool:
        """Whether it is what a call asks for now."""
        from .remote.recorded import fits

        return fits(self.source, self.version, source, version)


def installed(library: Library, path: str) -> Mapping[str, Installed]:
    """What `terraform init` has recorded of each called module, by its names."""
    file = join(path, ".terraform/modules/modules.json")
    try:
        if not library.tree.is_file(file):
            return {}
        recorded = json.loads(library.tree.read(file))
        return {
            str(each["Key"]): Installed(
                str(each["Dir"]), str(each.get("Source", "")), str(each.get("Version", ""))
            )
            for each in recorded["Modules"]
            if each.get("Key")
        }
    except (FinopsError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def is_local(source: str) -> bool:
    return source.startswith(("./", "../")) or source in (".", "..")
