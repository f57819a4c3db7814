"""The module directories of a tree, each file parsed once.

https://developer.hashicorp.com/terraform/language/files and .../files/override
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ...errors import FinopsError
from ...location import Location, caret
from ...model import Diagnostic, Severity
from ...trees import Tree, join
from .definitions import Code, Definition, Variable
from .expressions import Expression
from .nodes import Block, Body, SourceFile
from .packages import Found, Modules
from .parser import parse

MAX_FILES = 10_000  # of one tree

SUFFIXES = (".tf", ".tofu", ".tf.json", ".tofu.json")  # OpenTofu's own shadow Terraform's


class Parsed(NamedTuple):
    body: Body
    file: SourceFile
    diagnostics: list[Diagnostic]


class ParsedFiles(dict[tuple[str, bytes], Parsed]):
    """Parsed files by name and content, and the last one of each name."""

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[str, Parsed] = {}

    def parsed(self, name: str, content: bytes, text: str) -> Parsed:
        """A file, with the blocks that it has in common with another version of it."""
        found = self.get((name, content))
        if found is None:
            read = of_json if name.endswith(".json") else self._of_blocks
            found = self[name, content] = self.last[name] = Parsed(*read(name, text))
        return found

    def _of_blocks(self, name: str, text: str) -> tuple[Body, SourceFile, list[Diagnostic]]:
        last = self.last.get(name)
        if last and not last.diagnostics:
            from .reparse import reparsed

            again = reparsed(last.body, last.file, name, text)
            if again:
                return (*again, [])
        return parse(name, text)


class Packaged(NamedTuple):
    """A module in the library of its package, and what the user should know of it."""

    library: Library
    folder: str
    note: str


class Library:
    """Reads files of a tree as Terraform, and directories as modules. Libraries that share their
    `parsed` files parse what is the same in both trees once. `kept` is what readers want to find
    again, each under its own name.

    `modules` finds what is not in the tree. Each package of it is a library of its own, whose files
    are shown below its `name`.
    """

    def __init__(
        self,
        tree: Tree,
        parsed: ParsedFiles | None = None,
        modules: Modules | None = None,
        name: str = "",
    ) -> None:
        self.tree, self.modules, self.name = tree, modules, name
        self._packages: dict[tuple[str, str], Library] = {}
        self.parsed = ParsedFiles() if parsed is None else parsed
        self.kept: dict[str, Any] = {}
        self._below: Library | None = None
        self._touches: Callable[[str], bool] = lambda path: True
        self._files: dict[str, Parsed] = {}
        self._modules: dict[str, Definition] = {}

    def file(self, path: str) -> Parsed:
        """A parsed file; an empty one with a diagnostic where it cannot be read."""
        found = self._files.get(path)
        if found is None:
            below = None if self._touches(path) else self._below
            found = self._files[path] = below.file(path) if below else self._read(path)
        return found

    def _read(self, path: str) -> Parsed:
        shown = f"{self.name}//{path}" if self.name else path
        if len(self._files) >= MAX_FILES:
            return _unreadable(shown, f"more than {MAX_FILES:,} files")
        try:
            content = self.tree.read(path)
            if (shown, content) in self.parsed:
                return self.parsed[shown, content]
            text = content.decode("utf-8-sig")
        except FinopsError as error:
            return _unreadable(shown, error.message)
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            return _unreadable(shown, f"not UTF-8 from byte {error.start} on", line)
        return self.parsed.parsed(shown, content, text)

    def package(self, source: str, version: str | None) -> Packaged | None:
        """A module that is not in the tree; None where nobody looks for it. Raises FinopsError."""
        return self._packaged(self.modules.find(source, version)) if self.modules else None

    def brought(self, root: str, call: str, source: str, version: str | None) -> Packaged | None:
        """What `terraform init` has brought to the disk for a call. Raises FinopsError."""
        found = self.modules.brought(root, call, source, version) if self.modules else None
        return self._packaged(found) if found else None

    def _packaged(self, found: Found) -> Packaged:
        key = found.identity, found.name
        library = self._packages.get(key)
        if library is None:
            library = Library(found.tree, self.parsed, self.modules, found.name)
            library._packages = self._packages  # one of each for all that call each other
            self._packages[key] = library
        return Packaged(library, found.folder, found.note)

    def over(self, tree: Tree, touches: Callable[[str], bool]) -> Library:
        """The same for a tree that lies on top of this one's, and `touches` what is not as below
        it: files, and the folders that they are in."""
        library = Library(tree, self.parsed, self.modules, self.name)
        library._packages = self._packages
        library._below, library._touches = self, touches
        return library

    def code_files(self, folder: str) -> list[str]:
        """The files that make up a module: override files last, as they come on top."""
        names = [entry.name for entry in self.tree.names(folder) if entry.is_file]
        present = {name for name in names if _is_code(name)}
        kept = sorted(name for name in present if _shadow(name) not in present)
        kept.sort(key=_is_override)
        return [join(folder, name) for name in kept]

    def known(self) -> list[Definition]:
        """Those that have been looked at."""
        return list(self._modules.values())

    def module(self, folder: str) -> Definition:
        """What the files of a directory declare."""
        found = self._modules.get(folder)
        if found is None:
            below = None if self._touches(folder) else self._below
            found = below.module(folder) if below else self._define(folder)
            self._modules[folder] = found
        return found

    def _define(self, folder: str) -> Definition:
        definition = Definition(folder)
        for path in self.code_files(folder):
            parsed = self.file(path)
            definition.diagnostics.extend(parsed.diagnostics)
            override = _is_override(path.rpartition("/")[2])
            for block in parsed.body.blocks:
                declare = _DECLARATIONS.get(block.type)
                if declare:
                    declare(definition, block, override)
        definition.variables = {name: Variable(code) for name, code in definition.declared.items()}
        return definition


def of_json(path: str, text: str) -> tuple[Body, SourceFile, list[Diagnostic]]:
    """JSON syntax, whose reader is imported when there is any."""
    from .json_syntax import parse_json

    return parse_json(path, text)


def _is_code(name: str) -> bool:
    """Terraform skips hidden files and those that editors leave behind."""
    return name.endswith(SUFFIXES) and name[0] not in ".#" and not name.endswith("~")


def _shadow(name: str) -> str:
    """The OpenTofu file that takes the place of a Terraform file."""
    for ours, theirs in ((".tf.json", ".tofu.json"), (".tf", ".tofu")):
        if name.endswith(ours):
            return name.removesuffix(ours) + theirs
    return ""


def _is_override(name: str) -> bool:
    stem = name.removesuffix(".json").removesuffix(".tf").removesuffix(".tofu")
    return stem == "override" or stem.endswith("_override")


def _unreadable(path: str, why: str, line: int = 1) -> Parsed:
    diagnostic = Diagnostic(Severity.ERROR, "unreadable-file", why, Location(path, line))
    return Parsed(Body({}, []), SourceFile(path, ""), [diagnostic])


# -------------------------------------------------------------------------------- declarations

Declare = Callable[[Definition, Block, bool], None]


def _complain(definition: Definition, block: Block, code: str, message: str) -> None:
    location = block.file.location(block.at)
    source = caret(block.file.text, location)
    diagnostic = Diagnostic(Severity.ERROR, code, message, location, None, source)
    definition.diagnostics.append(diagnostic)


def _named(table: str, labels: int) -> Declare:
    """A declaration that is known by its labels."""

    def declare(definition: Definition, block: Block, override: bool) -> None:
        if len(block.labels) != labels:
            message = f"{block.type} needs {labels} {'label' if labels == 1 else 'labels'}"
            _complain(definition, block, "syntax", message)
            return
        key = block.labels[0] if labels == 1 else block.labels
        _keep(definition, getattr(definition, table), key, block, override)

    return declare


def _keep(
    definition: Definition, known: dict[object, Code], key: object, block: Block, override: bool
) -> None:
    first = known.get(key)
    if first is None:
        known[key] = Code(block)
    elif override:
        known[key] = first.merged(Code(block))
    else:
        name = " ".join(f'"{label}"' for label in block.labels)
        message = f"{block.type} {name} is declared a second time; the first is at {first.location}"
        _complain(definition, block, "duplicate-name", message)


def _provider(definition: Definition, block: Block, override: bool) -> None:
    code = Code(block)
    alias = code.text("alias")
    name = block.labels[0] if block.labels else ""
    key = f"{name}.{alias}" if alias else name
    _keep(definition, definition.providers, key, block, override)  # type: ignore[arg-type]


def _locals(definition: Definition, block: Block, override: bool) -> None:
    for name, attribute in block.body.attributes.items():
        first = definition.locals.get(name)
        if first is None or override:
            definition.locals[name] = Expression(attribute.value, block.file, frozenset())
        else:
            place = first.file.location(first.node.at)
            message = f"local.{name} is declared a second time; the first is at {place}"
            _complain(definition, block, "duplicate-name", message)


def _listed(table: str) -> Declare:
    def declare(definition: Definition, block: Block, override: bool) -> None:
        getattr(definition, table).append(Code(block, frozenset()))

    return declare


_DECLARATIONS: dict[str, Declare] = {
    "variable": _named("declared", 1),
    "output": _named("outputs", 1),
    "resource": _named("resources", 2),
    "data": _named("data", 2),
    "module": _named("calls", 1),
    "provider": _provider,
    "locals": _locals,
    "terraform": _listed("settings"),
    "moved": _listed("moves"),
    "removed": _listed("moves"),
    "import": _listed("moves"),
}
