"""What functions see of the repository: files as seen from the root module's directory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...errors import FinopsError, SyntaxProblem
from ...model import Value
from ...trees import Tree, join
from .expressions import compiled
from .nodes import SourceFile
from .parser import parse_template
from .scalars import Failure
from .scope import Frame, Surroundings

MAX_LISTED = 10_000  # entries that one fileset() goes through
MAX_PATTERN = 1_000  # characters
PACKAGES = ".terraform/modules"  # below the root module, where Terraform puts modules
PACKAGE_DEPTH = 3  # parts of a package's path: that, and its name
MAX_NESTED = 20  # templates that render templates
REPOSITORY = "/repository"  # where the tree's root is said to lie, if somebody asks
NONE: Mapping[str, Tree] = {}


class Files:
    """The functions' Context. `folder` is the root module's directory; `packages` are the trees of
    modules from elsewhere, by what `path.module` says in them."""

    def __init__(
        self, tree: Tree, folder: str, module: Surroundings, packages: Mapping[str, Tree] = NONE
    ) -> None:
        self.tree, self.folder, self.module, self.packages = tree, folder, module, packages
        self._nested = 0

    def _place(self, path: str) -> tuple[Tree, str]:
        """The tree that a path lies in, and the path there. Raises OutsideRoot where it leaves the
        package of a module."""
        parts = [part for part in path.split("/") if part not in ("", ".")]
        self.module.root.looked = True
        package = "/".join(parts[:PACKAGE_DEPTH]) if self.packages else ""
        if package in self.packages and not path.startswith("/"):
            return self.packages[package], join(".", "/".join(parts[PACKAGE_DEPTH:]))
        return self.tree, located(self.folder, path)

    def read(self, path: str, /) -> bytes:
        try:
            tree, place = self._place(path)
            return tree.read(place)
        except FinopsError as error:
            raise Failure(error.message) from None

    def exists(self, path: str, /) -> bool:
        try:
            tree, place = self._place(path)
            return tree.is_file(place)
        except FinopsError as error:
            raise Failure(error.message) from None

    def files(self, base: str, pattern: str, /) -> list[str]:
        """The files below a directory whose path fits the pattern, sorted."""
        fits = glob(pattern)
        try:
            found = self._below(*self._place(base))
            return [path for path in found if fits.fullmatch(path)]
        except FinopsError as error:
            raise Failure(error.message) from None

    def _below(self, tree: Tree, base: str) -> Iterator[str]:
        waiting, seen = [""], 0
        while waiting:
            folder = waiting.pop()
            for entry in tree.names(join(base, folder or ".")):
                seen += 1
                if seen > MAX_LISTED:
                    raise Failure(f"fileset() meets more than {MAX_LISTED:,} entries")
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_folder and path.count("/") < 50:
                    waiting.append(path)
                elif entry.is_file:
                    yield path

    def template(self, text: str, name: str, variables: dict[str, Value], /) -> Value:
        """A template, rendered with these variables alone."""
        if self._nested >= MAX_NESTED:
            raise Failure(f"templates render each other more than {MAX_NESTED} deep")
        file = SourceFile(name, text)
        try:
            node = parse_template(name, text)
        except SyntaxProblem as problem:
            raise Failure(f"{name}: {problem.message}") from None
        closure = compiled(node, file, frozenset(variables))
        self._nested += 1
        try:
            return closure(Frame(self.module, dict(variables)))
        finally:
            self._nested -= 1


def located(folder: str, path: str) -> str:
    """A path as seen from a folder, or from the place where the root is said to lie. Raises
    OutsideRoot."""
    if path == REPOSITORY or path.startswith(f"{REPOSITORY}/"):
        return join(".", f".{path.removeprefix(REPOSITORY)}")
    return join(folder, path)


def absolute(path: str) -> str:
    """A path of the tree as one that does not depend on where it is seen from."""
    return REPOSITORY if path == "." else f"{REPOSITORY}/{path}"


def glob(pattern: str) -> re.Pattern[str]:
    """A fileset() pattern as a regular expression: *, **, ?, [abc] and {a,b}."""
    if len(pattern) > MAX_PATTERN:
        raise Failure(f"a pattern of more than {MAX_PATTERN:,} characters")
    try:
        return re.compile("".join(map(_part, _GLOB.finditer(pattern))))
    except re.error as error:
        raise Failure(f'"{pattern[:60]}" is not a pattern of files: {error}') from None


_GLOB = re.compile(r"(?P<deep>(?:\*\*/)++)|(?P<all>\*++)|(?P<one>\?)|(?P<set>\[!?[^\]\[\\]++\])"
                   r"|(?P<words>\{[^{}]*+\})|(?P<text>.)", re.DOTALL)  # fmt: skip


def _part(match: re.Match[str]) -> str:
    kind, text = match.lastgroup or "text", match[0]
    if kind == "words":
        return "(?:" + "|".join(map(re.escape, text[1:-1].split(","))) + ")"
    if kind == "set":
        return re.sub("[&|~]", r"\\\g<0>", text).replace("--", r"-\-")
    if text == "[":
        raise Failure("a [ in a pattern of files is not closed")
    parts = {"deep": "(?:[^/]+/)*+", "all": ".*" if text == "**" else "[^/]*", "one": "[^/]"}
    return parts.get(kind) or re.escape(text)
