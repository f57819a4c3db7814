"""Which directories below a path are Terraform roots, and which var files belong to them.

A directory is a root when no other directory calls it as a module, or when it has a backend or var
files nevertheless. What lies in a folder of modules and waits for its caller's values is a module,
called or not. Each var file that Terraform does not load by itself, beside a root or in a folder
like its env/ or vars/, makes a project of its own.
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
MODULE_FOLDERS = frozenset({"modules", "module"})
NOT_CALLED = "module that nothing here calls"
ENVIRONMENT_FOLDERS = (
    *("env", "envs", "environment", "environments", "vars", "var-files", "tfvars", "projects"),
    *("config", "configs", "accounts", "stages", "workspaces"),
)
SUFFIXES = (".tfvars", ".tfvars.json")
AUTOMATIC = (".auto.tfvars", ".auto.tfvars.json")  # and terraform.tfvars: loaded by themselves
COMMON = frozenset({"common", "default", "defaults", "global", "shared"})  # for all environments
BACKEND = "backend"  # in the name of a file that may be for `terraform init`
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


def find_projects(
    tree: Tree, path: str, library: Library | None = None, *, modules: bool = False
) -> Found:
    """The projects at and below a path, by path and environment. What the path itself names is
    never left out. A `library` keeps the files that are parsed here; with `modules` those that
    nothing calls are projects too."""
    library = library or Library(tree)
    start = join(".", path)
    folders, left_out = _folders(library, start)
    called = {target for each in folders for target in called_folders(library, each)}
    projects: list[Project] = []
    for folder in folders:
        module = library.module(folder)
        environments = _environments(library, folder)
        if not (environments or _is_applied(library, module)):
            if folder in called:
                continue
            if not modules and _waits_for_caller(module, start):
                left_out.append(LeftOut(folder, NOT_CALLED))
                continue
        projects.extend(_projects(folder, environments))
    return Found(tuple(projects), tuple(sorted(left_out)))


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
    return sorted(kept), left_out


def _is_applied(library: Library, module: Definition) -> bool:
    """Whether what another directory calls is applied by itself too. A provider configuration does
    not say so: modules of old have them, and would be counted twice."""
    if any(code.first("backend") or code.first("cloud") for code in module.settings):
        return True
    return any(name.endswith(SUFFIXES) for name in _files(library.tree, module.path))


def _waits_for_caller(module: Definition, start: str) -> bool:
    """Whether what nothing calls is a module all the same: it lies in a folder of modules below
    the start, has no provider configuration, and a variable of it has no value."""
    inside = module.path.split("/")[0 if start == "." else start.count("/") + 1 :]
    if MODULE_FOLDERS.isdisjoint(inside) or any(one.names for one in module.providers.values()):
        return False
    return any("default" not in one.code for one in module.variables.values())


def _files(tree: Tree, folder: str) -> list[str]:
    return [entry.name for entry in tree.names(folder) if entry.is_file]


# -------------------------------------------------------------------------------- environments


def _environments(library: Library, folder: str) -> dict[str, list[str]]:
    """The var files of each environment of a root."""
    found: dict[str, list[str]] = {}
    for path in _var_files(library, folder, folder):
        found.setdefault(_stem(path), []).append(path)
    for name in ENVIRONMENT_FOLDERS:
        below = join(folder, name)
        if library.code_files(below):
            continue
        for path in _var_files(library, folder, below):
            found.setdefault(_stem(path), []).append(path)
        for entry in library.tree.names(below):
            inner = join(below, entry.name)
            if entry.is_folder and entry.name[0] != "." and not library.code_files(inner):
                files = _var_files(library, folder, inner, automatic=True)
                if files:
                    found.setdefault(entry.name, []).extend(files)
    common = [path for name in sorted(COMMON & found.keys()) for path in found[name]]
    own = {name: paths for name, paths in found.items() if name not in COMMON}
    return {name: [*common, *paths] for name, paths in own.items()} if own else found


def _var_files(library: Library, root: str, folder: str, automatic: bool = False) -> list[str]:
    """The var files of a root in a folder that a command line has to name."""
    return [
        join(folder, name)
        for name in _files(library.tree, folder)
        if name.endswith(SUFFIXES)
        and (automatic or not (name.endswith(AUTOMATIC) or _stem(name) == "terraform"))
        and not any(word in name.lower() for word in NOT_MEANT)
        and not (BACKEND in name.lower() and _is_strange(library, root, join(folder, name)))
    ]


def _is_strange(library: Library, root: str, path: str) -> bool:
    """Whether a var file sets nothing that a root declares: it is for -backend-config."""
    declared = library.module(root).variables
    return declared.keys().isdisjoint(library.file(path).body.attributes)


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
