"""Which directories below a path are Terraform roots, and which var files belong to them.

A directory is a root when no other directory calls it as a module, or when it has a backend or var
files nevertheless. Each var file that Terraform does not load by itself, beside
a root or in its env/, environments/ or vars/, makes a project of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..model import Value
from ..trees import Tree, join
from .terraform.called import called_folders
from .terraform.definitions import Definition
from .terraform.library import Library

MAX_FOLDERS = 20_000  # that are looked into

LEFT_OUT = {
    **dict.fromkeys(("example", "examples", "sample", "samples"), "example"),
    **dict.fromkeys(("test", "tests", "testdata", "fixtures", "__tests__"), "test"),
    **dict.fromkeys(("vendor", "node_modules", "third_party"), "vendored"),
}
ENVIRONMENT_FOLDERS = ("env", "environments", "vars")
SUFFIXES = (".tfvars", ".tfvars.json")
AUTOMATIC = (".auto.tfvars", ".auto.tfvars.json")  # and terraform.tfvars: loaded by themselves
COMMON = frozenset({"common", "default", "defaults", "global", "shared"})  # for all environments
NOT_MEANT = ("example", "sample", "template")  # in the name of a file that nobody applies


class Project(NamedTuple):
    """What is applied as a whole: a root module, a chart, a folder of manifests, a plan.

    `kind` says who reads it: terraform, terragrunt, plan, state, manifests, kustomize or helm.
    `var_files` are the var or values files of one environment; `given` is what else is said about
    it, by a GitOps object or by finops.yml, in its reader's words.
    """

    name: str
    path: str
    environment: str | None = None
    var_files: tuple[str, ...] = ()
    kind: str = "terraform"
    given: Mapping[str, Value] = {}


class LeftOut(NamedTuple):
    """A directory with Terraform files that is not looked at, and why: example, test, vendored."""

    path: str
    reason: str


class Found(NamedTuple):
    projects: tuple[Project, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def find_projects(tree: Tree, path: str, library: Library | None = None) -> Found:
    """The projects at and below a path, by path and environment. What the path itself names is
    never left out. A `library` keeps the files that are parsed here."""
    library = library or Library(tree)
    folders, left_out = _folders(library, join(".", path))
    modules = {folder: library.module(folder) for folder in folders}
    called = {target for each in folders for target in called_folders(library, each)}
    projects: list[Project] = []
    for folder, module in modules.items():
        environments = _environments(library, folder)
        if environments or folder not in called or _is_applied(library, module):
            projects.extend(_projects(folder, environments))
    return Found(tuple(projects), tuple(left_out))


def _folders(library: Library, start: str) -> tuple[list[str], list[LeftOut]]:
    """The directories with Terraform files, sorted."""
    kept: list[str] = []
    left_out: list[LeftOut] = []
    waiting, seen = [(start, "")], 0
    while waiting and seen < MAX_FOLDERS:
        folder, reason = waiting.pop()
        seen += 1
        if library.code_files(folder):
            if reason:
                left_out.append(LeftOut(folder, reason))
            else:
                kept.append(folder)
        for entry in library.tree.names(folder):
            if entry.is_folder and not entry.name.startswith("."):
                below = reason or LEFT_OUT.get(entry.name.lower(), "")
                waiting.append((join(folder, entry.name), below))
    return sorted(kept), sorted(left_out, key=lambda each: each.path)


def _is_applied(library: Library, module: Definition) -> bool:
    """Whether what another directory calls is applied by itself too. A provider configuration does
    not say so: modules of old have them, and would be counted twice."""
    if any(code.first("backend") or code.first("cloud") for code in module.settings):
        return True
    return any(name.endswith(SUFFIXES) for name in _files(library.tree, module.path))


def _files(tree: Tree, folder: str) -> list[str]:
    return [entry.name for entry in tree.names(folder) if entry.is_file]


# -------------------------------------------------------------------------------- environments


def _environments(library: Library, folder: str) -> dict[str, list[str]]:
    """The var files of each environment of a root."""
    found: dict[str, list[str]] = {}
    for path in _var_files(library.tree, folder):
        found.setdefault(_stem(path), []).append(path)
    for name in ENVIRONMENT_FOLDERS:
        below = join(folder, name)
        if library.code_files(below):
            continue
        for path in _var_files(library.tree, below):
            found.setdefault(_stem(path), []).append(path)
        for entry in library.tree.names(below):
            inner = join(below, entry.name)
            if entry.is_folder and entry.name[0] != "." and not library.code_files(inner):
                files = _var_files(library.tree, inner, automatic=True)
                if files:
                    found.setdefault(entry.name, []).extend(files)
    common = [path for name in sorted(COMMON & found.keys()) for path in found[name]]
    own = {name: paths for name, paths in found.items() if name not in COMMON}
    return {name: [*common, *paths] for name, paths in own.items()} if own else found


def _var_files(tree: Tree, folder: str, automatic: bool = False) -> list[str]:
    """The var files in a folder that a command line has to name."""
    return [
        join(folder, name)
        for name in _files(tree, folder)
        if name.endswith(SUFFIXES)
        and (automatic or not (name.endswith(AUTOMATIC) or _stem(name) == "terraform"))
        and not any(word in name.lower() for word in NOT_MEANT)
    ]


def _stem(path: str) -> str:
    """prod of env/prod.tfvars."""
    name = path.rpartition("/")[2]
    for suffix in (*AUTOMATIC, *SUFFIXES):
        if name.endswith(suffix):
            return name.removesuffix(suffix)
    return name


def _projects(folder: str, environments: dict[str, list[str]]) -> Iterable[Project]:
    if not environments:
        return [Project(folder, folder)]
    return [
        Project(name if folder == "." else f"{folder}/{name}", folder, name, tuple(paths))
        for name, paths in sorted(environments.items())
    ]
